package rollbook.web.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Answers in JSON tell how long they are, and so leave in one piece: in two, whoever asked is woken for half of it. */
@Component
class MeasuredJson implements WebMvcConfigurer {

    private final JsonMapper json;

    MeasuredJson(JsonMapper json) {
        this.json = json;
    }

    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.withJsonConverter(new Measuring(json));
    }

    private static final class Measuring extends JacksonJsonHttpMessageConverter {

        Measuring(JsonMapper json) {
            super(json);
        }

        @Override
        protected void writeInternal(
                Object object, ResolvableType type, HttpOutputMessage message, @Nullable Map<String, Object> hints)
                throws IOException {
            var whole = new Whole(message.getHeaders(), new ByteArrayOutputStream(1024));
            super.writeInternal(object, type, whole, hints);
            message.getHeaders().setContentLength(whole.getBody().size());
            whole.getBody().writeTo(message.getBody());
        }
    }

    private record Whole(HttpHeaders getHeaders, ByteArrayOutputStream getBody) implements HttpOutputMessage {}
}
