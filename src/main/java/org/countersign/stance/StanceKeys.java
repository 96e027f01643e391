package org.countersign.stance;

import java.util.List;
import java.util.stream.Stream;
import org.countersign.platform.Choice;
import org.countersign.platform.Words;

/** The stances with the keys that choose them, the same wherever one is chosen fast. */
public final class StanceKeys {
    private StanceKeys() {}

    public static List<Choice> in(Words words) {
        return Stream.of("s,s,SUPPORT", "sa,sa,SUPPORT_IF_AMENDED", "o,o,OPPOSE", "oa,oa,OPPOSE_UNLESS_AMENDED", "n,n,NEUTRAL", "u,u,UNCLEAR", "q,np,NO_POSITION")
                .map(line -> line.split(",")).map(part -> new Choice(part[2], part[0], part[1], words.say("stance." + part[2]))).toList();
    }
}
