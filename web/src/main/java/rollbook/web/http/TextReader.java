package rollbook.web.http;

import rollbook.api.FieldErrors;
import rollbook.web.problem.NotText;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/** Reads words of a body: no NUL and no half of a character, which nobody could keep as it was given. */
final class TextReader extends StringDeserializer {

    @Override
    public String deserialize(JsonParser body, DeserializationContext context) {
        var words = super.deserialize(body, context);
        if (words != null && !FieldErrors.isText(words)) {
            throw new NotText(body);
        }
        return words;
    }
}
