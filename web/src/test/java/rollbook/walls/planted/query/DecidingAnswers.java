package rollbook.walls.planted.query;

import rollbook.walls.planted.command.customer.OpenBook;

record DecidingAnswers(OpenBook book) {}
