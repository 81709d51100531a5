package rollbook.walls.planted.command;

import org.springframework.jdbc.core.JdbcTemplate;

record DirectWriter(JdbcTemplate jdbc) {}
