package rollbook.web.http;

import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Who comes alone is served by a thread of the system's own, which waits for the database where it is and is woken with the least ado.
 * Whoever comes while it is busy is served by a virtual thread, of which there are as many as are needed.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class RequestThreads implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

    @Override
    public void customize(ConfigurableTomcatWebServerFactory server) {
        server.addProtocolHandlerCustomizers(handler -> handler.setExecutor(oneThenMany()));
    }

    static Executor oneThenMany() {
        var many = Thread.ofVirtual().name("request-", 0).factory();
        return new ThreadPoolExecutor(
                0,
                1,
                1,
                TimeUnit.MINUTES,
                new SynchronousQueue<>(),
                Thread.ofPlatform().daemon().name("request-alone").factory(),
                (request, _) -> many.newThread(request).start());
    }
}
