package rollbook.walls.planted;

import rollbook.api.Event;

record CustomerChangedEvent() implements Event {}
