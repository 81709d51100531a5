package rollbook.walls.planted.web;

import rollbook.walls.planted.query.CustomerRows;

record ShortcutPages(CustomerRows rows) {}
