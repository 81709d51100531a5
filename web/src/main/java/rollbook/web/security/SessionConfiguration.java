package rollbook.web.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.security.web.authentication.SpringSessionRememberMeServices;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Where sessions of the console are kept, so that they outlive a restart and are known to every node. */
@Configuration(proxyBeanMethods = false)
@EnableJdbcHttpSession(
        tableName = "account.session",
        maxInactiveIntervalInSeconds = SessionConfiguration.WORKING_DAY_SECONDS)
class SessionConfiguration {

    static final int WORKING_DAY_SECONDS = 10 * 60 * 60;

    private static final Logger LOG = LoggerFactory.getLogger(SessionConfiguration.class);

    /** A remembered cookie stays in the browser; the session behind it ends two weeks after the last visit. */
    @Bean
    CookieSerializer cookieSerializer() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("ROLLBOOK");
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setRememberMeRequestAttribute(SpringSessionRememberMeServices.REMEMBER_ME_LOGIN_ATTR);
        return cookie;
    }

    /** What another version of the program has put into a session may be unreadable; then one logs in anew. */
    @Bean
    GenericConversionService springSessionConversionService() {
        var conversions = new GenericConversionService();
        conversions.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversions.addConverter(
                byte[].class, Object.class, (Converter<byte[], @Nullable Object>) SessionConfiguration::read);
        return conversions;
    }

    private static @Nullable Object read(byte[] bytes) {
        try (var stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readObject();
        } catch (ClassNotFoundException e) {
            LOG.info("A session holds something of another version: {}", e.toString());
            return null;
        } catch (IOException e) {
            LOG.info("A session holds something of another version: {}", e.toString());
            return null;
        }
    }
}
