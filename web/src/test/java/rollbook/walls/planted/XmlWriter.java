package rollbook.walls.planted;

import org.axonframework.serialization.xml.XStreamSerializer;

final class XmlWriter {

    static final Class<?> WRITES_WITH = XStreamSerializer.class;
}
