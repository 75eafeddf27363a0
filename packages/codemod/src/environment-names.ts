/** Whether a key or a name stands for one of the environments in which a program runs. */
export function namesEnvironment(name: string): boolean {
  return ENVIRONMENT.test(name);
}

const ENVIRONMENT =
  /^(?:dev(?:elop(?:ment)?)?|test(?:ing)?|stag(?:e|ing)|prod(?:uction)?|local|ci|qa|uat|sandbox|preview|preprod)$/i;
