/** What an id begins with that names a parameter of Parameter Store: `ssm:/shop/db`. */
const mark = 'ssm:';

/** The name that Parameter Store knows, `/shop/db`; undefined for the id of a secret. */
export function parameterName(id: string): string | undefined {
  return id.startsWith(mark) ? id.slice(mark.length) : undefined;
}

/** The id of the parameter below a path: `prod/` and `/shop/db` give `ssm:/prod/shop/db`. */
export function prefixedParameter(prefix: string, name: string): string {
  if (prefix === '') return mark + name;
  return `${mark}/${prefix}${name.replace(/^\//, '')}`.replace('//', '/');
}
