package rollbook.command.catalog;

import static rollbook.command.catalog.CatalogStory.ADMIN;
import static rollbook.command.catalog.CatalogStory.BOSS;
import static rollbook.command.catalog.CatalogStory.CHEN;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import rollbook.api.BranchId;
import rollbook.api.FieldError;
import rollbook.api.NotAllowed;
import rollbook.api.Refusal.Malformed;
import rollbook.api.catalog.BranchCommand.CorrectBranch;
import rollbook.api.catalog.BranchCommand.OpenBranch;
import rollbook.api.catalog.BranchDetails;
import rollbook.api.catalog.BranchEvent.BranchMoved;
import rollbook.api.catalog.BranchEvent.BranchOpened;
import rollbook.api.catalog.BranchEvent.BranchRenamed;
import rollbook.api.catalog.BranchField;
import rollbook.api.catalog.BranchRefusal.NameTaken;
import rollbook.api.catalog.BranchRefusal.NoSuchBranch;
import rollbook.api.catalog.BranchRefusal.OpenedOtherwise;
import rollbook.api.unique.UniqueKind;
import rollbook.command.School;
import rollbook.command.unique.UniqueStory;

class BranchesTest {

    private static final BranchId HAIDIAN = new BranchId("haidian");
    private static final BranchId PUDONG = new BranchId("pudong");
    private static final BranchDetails AT_HAIDIAN = new BranchDetails("Haidian 海淀", "中关村大街 1 号");

    private final School school = CatalogStory.school();

    @AfterEach
    void close() {
        school.close();
    }

    @Test
    void a_branch_is_opened_under_its_name() {
        school.when(new OpenBranch(HAIDIAN, AT_HAIDIAN), ADMIN)
                .happened(
                        new BranchOpened(HAIDIAN, "Haidian 海淀", "中关村大街 1 号"),
                        UniqueStory.taken(UniqueKind.BRANCH_NAME, "haidian 海淀", HAIDIAN));
        school.when(new OpenBranch(HAIDIAN, AT_HAIDIAN), ADMIN).changedNothing();
        school.when(new OpenBranch(HAIDIAN, new BranchDetails("Other", null)), ADMIN)
                .wasRefused(new OpenedOtherwise(HAIDIAN));
    }

    @Test
    void no_two_are_called_the_same() {
        school.when(new OpenBranch(HAIDIAN, AT_HAIDIAN), ADMIN);

        school.when(new OpenBranch(PUDONG, new BranchDetails(" HAIDIAN  海淀", null)), ADMIN)
                .wasRefused(new NameTaken(" HAIDIAN  海淀"));
    }

    @Test
    void a_name_that_is_given_up_is_free() {
        school.when(new OpenBranch(HAIDIAN, AT_HAIDIAN), ADMIN);

        school.when(rename(HAIDIAN, "West"), BOSS)
                .happened(
                        new BranchRenamed(HAIDIAN, "West"),
                        UniqueStory.givenBack(UniqueKind.BRANCH_NAME, "haidian 海淀", HAIDIAN),
                        UniqueStory.taken(UniqueKind.BRANCH_NAME, "west", HAIDIAN));
        school.when(rename(HAIDIAN, "WEST"), BOSS).happened(new BranchRenamed(HAIDIAN, "WEST"));
    }

    @Test
    void a_branch_moves() {
        school.when(new OpenBranch(HAIDIAN, AT_HAIDIAN), ADMIN);

        school.when(new CorrectBranch(HAIDIAN, Set.of(BranchField.ADDRESS), new BranchDetails(null, "学院路 5 号")), ADMIN)
                .happened(new BranchMoved(HAIDIAN, "学院路 5 号"));
        school.when(
                        new CorrectBranch(
                                HAIDIAN, EnumSet.allOf(BranchField.class), new BranchDetails("Haidian 海淀", "学院路 5 号")),
                        ADMIN)
                .changedNothing();
    }

    @Test
    void it_has_a_name_and_short_texts() {
        school.when(new OpenBranch(HAIDIAN, new BranchDetails(" ", "x".repeat(301))), ADMIN)
                .wasRefused(new Malformed(List.of(
                        new FieldError("name", "required", "is required"),
                        new FieldError("address", "too-long", "at most 300 characters"))));
        school.when(new OpenBranch(HAIDIAN, new BranchDetails("\0", null)), ADMIN)
                .wasRefused(new Malformed(
                        List.of(new FieldError("name", "not-text", "holds a character that is not text"))));
    }

    @Test
    void only_administrators_open_branches() {
        school.when(new OpenBranch(HAIDIAN, AT_HAIDIAN), BOSS).wasRefused(new NotAllowed("OpenBranch"));
        school.when(rename(HAIDIAN, "West"), CHEN).wasRefused(new NotAllowed("CorrectBranch"));
        school.when(rename(HAIDIAN, "West"), BOSS).wasRefused(new NoSuchBranch(HAIDIAN));
    }

    private static CorrectBranch rename(BranchId branch, String name) {
        return new CorrectBranch(branch, Set.of(BranchField.NAME), new BranchDetails(name, null));
    }
}
