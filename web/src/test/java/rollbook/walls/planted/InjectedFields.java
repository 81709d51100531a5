package rollbook.walls.planted;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;

final class InjectedFields {

    @Autowired
    @Nullable
    String name;
}
