package rollbook.walls.planted.store;

import rollbook.walls.planted.query.CustomerRows;

record CuriousEngine(CustomerRows rows) {}
