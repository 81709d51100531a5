package rollbook.web.console;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.stereotype.Controller;
import rollbook.web.OnWebSide;

/** Marks controllers that answer with pages for people: they get the layout's model, and refusals are shown as pages. */
@Controller
@OnWebSide
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ConsolePages {}
