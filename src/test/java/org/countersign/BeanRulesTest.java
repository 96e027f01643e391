package org.countersign;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaModifier;
import jakarta.enterprise.context.NormalScope;
import jakarta.faces.view.ViewScoped;
import org.junit.jupiter.api.Test;

/** What stands between a bean and whoever asks it: a stand-in of the container, which passes on what is called and has fields of its own, all empty. */
class BeanRulesTest {
    private static final DescribedPredicate<JavaClass> STOOD_IN_FOR = DescribedPredicate.describe("a stand-in passes calls on to",
            each -> each.isMetaAnnotatedWith(NormalScope.class) || each.isAnnotatedWith(ViewScoped.class));
    private static final DescribedPredicate<JavaFieldAccess> OF_ANOTHER_BEAN = DescribedPredicate.describe("are of another bean",
            access -> STOOD_IN_FOR.test(access.getTargetOwner()) && !outermost(access).equals(access.getTargetOwner()) && access.getTarget().resolveMember().filter(field -> !field.getModifiers().contains(JavaModifier.STATIC)).isPresent());

    @Test void a_bean_is_asked_by_methods_never_by_its_fields() { noClasses().should().accessFieldWhere(OF_ANOTHER_BEAN).check(HouseRulesTest.CODE); }

    private static JavaClass outermost(JavaAccess<?> access) {
        JavaClass owner = access.getOriginOwner();
        while (owner.getEnclosingClass().isPresent()) owner = owner.getEnclosingClass().get();
        return owner;
    }
}
