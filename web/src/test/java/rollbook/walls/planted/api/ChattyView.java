package rollbook.walls.planted.api;

import org.springframework.core.io.Resource;

record ChattyView(Resource picture) {}
