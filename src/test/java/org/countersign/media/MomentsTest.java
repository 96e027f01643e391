package org.countersign.media;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentsTest {
    @ParameterizedTest @CsvSource({"0,a", "25,z", "26,aa", "51,az", "52,ba", "701,zz", "702,aaa"})
    void however_many_moments_there_are_each_has_letters_of_its_own(int moment, String letter) { assertEquals(letter, Moments.letter(moment)); }
}
