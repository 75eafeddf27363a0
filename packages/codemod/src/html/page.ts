import { html, Markup, type Content } from './markup.js';
import { STYLE } from './style.js';

/** A page whose parts are markup. */
export interface Page {
  readonly title: string;
  readonly header: Content;
  /** Sections by the ids that the contents link to. */
  readonly sections: readonly Section[];
  readonly footer: Content;
}

/** A part of a page; left out of it, and of its contents, where it has no body. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup | undefined;
}

/**
 * Nothing may be loaded and nothing may run, whatever is in the page; nor is it told to a provider
 * where its link was followed from.
 */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** One self-contained document: no script, no address that is loaded. */
export function page({ title, header, sections, footer }: Page): string {
  const present = sections.filter(({ body }) => body !== undefined);
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${new Markup(POLICY)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="referrer" content="no-referrer" />
        <meta name="robots" content="noindex" />
        <title>${title}</title>
        <style>
          ${new Markup(STYLE)}
        </style>
      </head>
      <body>
        <a class="skip" href="#content">Skip to the content</a>
        <header>${header}</header>
        <nav aria-label="Contents">
          <ol>
            ${present.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}
          </ol>
        </nav>
        <main id="content" tabindex="-1">${present.map(section)}</main>
        <footer>${footer}</footer>
      </body>
    </html> `.text;
}

function section({ id, title, body }: Section): Markup {
  return html` <section id="${id}" aria-labelledby="${id}-title">
    <h2 id="${id}-title">${title}</h2>
    ${body}
  </section>`;
}
