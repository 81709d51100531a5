package rollbook.query.rebuild;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Connections on which some of the tables that serve are those that are being built: what is asked of {@code read.customer} is asked of
 * {@code anew.customer}. All other tables are where they are.
 */
final class Aside extends DelegatingDataSource {

    private final Pattern tables;
    private final Map<String, String> redirected = new ConcurrentHashMap<>();

    Aside(DataSource dataSource, Collection<String> tables) {
        super(dataSource);
        this.tables = Pattern.compile("\\bread\\.(" + String.join("|", tables) + ")\\b");
    }

    @Override
    public Connection getConnection() throws SQLException {
        var connection = super.getConnection();
        return (Connection) proxy(connection, Connection.class, Redirecting.class);
    }

    /** The connection itself, on which every table is where it is. */
    static Connection plain(Connection connection) throws SQLException {
        return connection.unwrap(Redirecting.class).plain();
    }

    /** What a redirecting connection can also be asked for. */
    private interface Redirecting {
        Connection plain();
    }

    String redirect(String sql) {
        return redirected.computeIfAbsent(sql, it -> tables.matcher(it).replaceAll("anew.$1"));
    }

    private Object proxy(Object target, Class<?>... types) {
        InvocationHandler handler = (proxy, method, arguments) -> invoke(proxy, target, method, arguments);
        return Proxy.newProxyInstance(Aside.class.getClassLoader(), types, handler);
    }

    private @Nullable Object invoke(Object proxy, Object target, Method method, Object @Nullable [] arguments)
            throws Throwable {
        if (method.getDeclaringClass() == Redirecting.class) {
            return target;
        }
        if (method.getName().equals("unwrap") && arguments != null && arguments[0] == Redirecting.class) {
            return proxy;
        }
        try {
            var result = method.invoke(target, redirected(arguments));
            return method.getName().equals("createStatement") && result instanceof Statement
                    ? proxy(result, Statement.class)
                    : result;
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    /** What is asked comes first wherever something is asked; no other text names a table. */
    private Object @Nullable [] redirected(Object @Nullable [] arguments) {
        if (arguments == null || arguments.length == 0 || !(arguments[0] instanceof String sql)) {
            return arguments;
        }
        var anew = arguments.clone();
        anew[0] = redirect(sql);
        return anew;
    }
}
