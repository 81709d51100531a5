package rollbook.web.imports;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import rollbook.api.Actor;
import rollbook.api.BranchId;
import rollbook.api.CourseId;
import rollbook.api.catalog.CatalogQuery.GetOffer;
import rollbook.api.catalog.Offer;
import rollbook.web.Patience;
import rollbook.web.Questions;

/**
 * The branches and courses there are, by what they are called and by id.
 *
 * @param branches by name in small letters, and by id
 * @param courses likewise
 */
record Offerings(Map<String, BranchId> branches, Map<String, CourseId> courses) {

    static Offerings of(Questions questions, long position) {
        var offer = Patience.ask(() -> questions.ask(new GetOffer(), Offer.class, Actor.PROGRAM, position));
        var branches = new HashMap<String, BranchId>();
        offer.branches().forEach(branch -> {
            branches.put(branch.id().value(), branch.id());
            branches.put(key(branch.name()), branch.id());
        });
        var courses = new HashMap<String, CourseId>();
        offer.courses().forEach(course -> {
            courses.put(course.id().value(), course.id());
            courses.put(key(course.name()), course.id());
        });
        return new Offerings(Map.copyOf(branches), Map.copyOf(courses));
    }

    Optional<BranchId> branch(String word) {
        return Optional.ofNullable(branches.containsKey(word) ? branches.get(word) : branches.get(key(word)));
    }

    Optional<CourseId> course(String word) {
        return Optional.ofNullable(courses.containsKey(word) ? courses.get(word) : courses.get(key(word)));
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
