package rollbook.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Profile;

/** Stands on what only a node does that is a way in; a node that is told nothing about its sides has them all. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Profile("web | (!command & !query & !web)")
public @interface OnWebSide {}
