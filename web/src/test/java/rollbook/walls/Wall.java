package rollbook.walls;

import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.function.Function;

/**
 * One wall of the house.
 *
 * @param sentence what it promises
 * @param rule the promise as a rule about the classes below a root package
 * @param culprits the planted classes that break it, by simple name
 */
record Wall(String sentence, Function<String, ArchRule> rule, List<String> culprits) {

    static Wall of(String sentence, Function<String, ArchRule> rule, String... culprits) {
        return new Wall(sentence, rule, List.of(culprits));
    }

    ArchRule below(String root) {
        return rule.apply(root).as(sentence);
    }

    @Override
    public String toString() {
        return sentence;
    }
}
