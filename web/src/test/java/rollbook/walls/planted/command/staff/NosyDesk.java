package rollbook.walls.planted.command.staff;

import rollbook.walls.planted.command.customer.OpenBook;

record NosyDesk(OpenBook book) {}
