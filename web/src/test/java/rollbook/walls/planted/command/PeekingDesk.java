package rollbook.walls.planted.command;

import rollbook.walls.planted.query.CustomerRows;

record PeekingDesk(CustomerRows rows) {}
