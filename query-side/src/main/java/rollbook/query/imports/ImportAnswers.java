package rollbook.query.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import rollbook.api.Actor;
import rollbook.api.Role;
import rollbook.api.imports.ImportId;
import rollbook.api.imports.ImportPage;
import rollbook.api.imports.ImportQuery.FindImports;
import rollbook.api.imports.ImportQuery.GetImport;
import rollbook.api.imports.ImportQuery.UnfinishedImports;
import rollbook.api.imports.ImportView;
import rollbook.api.staff.StaffName;
import rollbook.query.AnsweredFrom;
import rollbook.query.OnQuerySide;

/** Answers about imports: everybody's own; all of them to who directs sales and to administrators. */
@Component
@OnQuerySide
class ImportAnswers {

    private static final String VIEW = """
        select i.*, s.display_name as starter from read.import i left join read.staff s on s.id = i.started_by
        """;

    private static final String WANTED =
            " where (:all or i.started_by = :me) and (cast(:kind as text) is null or i.kind = :kind)";

    private final JdbcClient jdbc;

    ImportAnswers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @QueryHandler
    @AnsweredFrom({ImportsProjection.GROUP, "staff"})
    Optional<ImportView> answer(GetImport query, Actor actor) {
        return jdbc.sql(VIEW + " where i.id = :id and (:all or i.started_by = :me)")
                .param("id", query.importId().value())
                .param("all", seesAll(actor))
                .param("me", actor.id().value())
                .query((row, _) -> view(row))
                .optional();
    }

    @QueryHandler
    @AnsweredFrom({ImportsProjection.GROUP, "staff"})
    ImportPage answer(FindImports query, Actor actor) {
        var page = query.page();
        var kind = query.kind() == null ? null : query.kind().name();
        var items = jdbc.sql(VIEW + WANTED + " order by i.position desc offset :offset limit :limit")
                .param("kind", kind)
                .param("all", seesAll(actor))
                .param("me", actor.id().value())
                .param("offset", page.offset())
                .param("limit", page.size())
                .query((row, _) -> view(row))
                .list();
        var total = jdbc.sql("select count(*) from read.import i" + WANTED)
                .param("kind", kind)
                .param("all", seesAll(actor))
                .param("me", actor.id().value())
                .query(Long.class)
                .single();
        return new ImportPage(items, page.page(), page.size(), total, true);
    }

    @QueryHandler
    @AnsweredFrom({ImportsProjection.GROUP, "staff"})
    ImportPage answer(UnfinishedImports query) {
        List<ImportView> items = jdbc.sql(VIEW + " where i.state in ('RUNNING', 'UNDOING') order by i.position")
                .query((row, _) -> view(row))
                .list();
        return new ImportPage(items, 1, Math.max(1, items.size()), items.size(), true);
    }

    private static boolean seesAll(Actor actor) {
        return actor.directsSales() || actor.hasAnyOf(Role.ADMIN);
    }

    private static ImportView view(ResultSet row) throws SQLException {
        var known = ImportRows.read(row);
        var begin = known.begin();
        var name = row.getString("starter");
        return new ImportView(
                new ImportId(known.id()),
                begin.by(),
                name == null ? null : new StaffName(begin.by(), name),
                begin.fileName(),
                begin.contentHash(),
                begin.options(),
                known.state(),
                known.counts(),
                known.kept(),
                known.reason(),
                begin.at(),
                known.endedAt(),
                known.version());
    }
}
