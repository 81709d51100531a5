/**
 * The way in: REST, console, security and the program itself. It knows the messages of {@code api} and nothing else.
 *
 * <h2>How a new area is built</h2>
 *
 * <p>A package of its own with two small classes for each thing, one for programs and one for people; {@code rollbook.web.customer}
 * is the pattern. They map, send and answer; what the school decides stands elsewhere.
 *
 * <p>For programs, {@code XApi}, with {@link rollbook.web.http}:
 * <ul>
 *   <li>{@link rollbook.web.Decisions} sends commands and {@link rollbook.web.Questions} asks; a refusal is thrown and becomes a
 *       problem by itself;
 *   <li>{@link rollbook.web.http.NewId} as an argument names what is made, and is the same again when the request is repeated;
 *       {@link rollbook.web.http.Reply} answers {@code created}, {@code done} and {@code shown} with version and position;
 *   <li>{@link rollbook.web.http.Edits} does what may carry {@code If-Match} ({@link rollbook.web.http.IfMatch} as an argument);
 *       {@link rollbook.web.http.Changes} reads the body of a {@code PATCH};
 *   <li>a list takes one record of query parameters ({@code @ModelAttribute}), reads its page by
 *       {@link rollbook.web.http.Paging} and answers with a {@link rollbook.api.Page}; parameters and members that nobody reads are
 *       refused without being asked for.
 * </ul>
 *
 * <p>For people, {@code XPages} marked {@link rollbook.web.console.ConsolePages}, with {@link rollbook.web.console}:
 * <ul>
 *   <li>{@link rollbook.web.console.Console} sends and asks, so that the next page shows what was just done, and leaves a page with a
 *       {@link rollbook.web.console.Toast} or an {@link rollbook.web.console.Objection};
 *   <li>{@link rollbook.web.console.Form} and {@link rollbook.web.console.Next} come as arguments;
 *       {@link rollbook.web.console.FormPage} shows a form, shows it again with what is wrong at its fields, and goes back to where one
 *       came from; its template is {@code parts :: form-page} around fragments {@code text}, {@code area} and {@code choice};
 *   <li>a list reads its address by {@link rollbook.web.console.ListParameters} and writes it by
 *       {@link rollbook.web.console.ListAddress}; {@link rollbook.web.console.PageWindow} is shown by {@code parts :: pager}, the rest by
 *       {@code search}, {@code filter}, {@code heading} and {@code found};
 *   <li>a line of {@code Menu}, the texts in three bundles, and where a refusal has components its words in
 *       {@link rollbook.web.console.Objections}.
 * </ul>
 *
 * <p>Behind it the area has a package in each of {@code api}, {@code command} and {@code query}; a table of a projection extends
 * {@code rollbook.query.Table}. Its story over HTTP extends {@code rollbook.web.testing.HttpStory}.
 */
@NullMarked
package rollbook.web;

import org.jspecify.annotations.NullMarked;
