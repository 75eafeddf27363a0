// A bundler for browsers comes here instead of index.ts, and cannot resolve this: on purpose.
// @ts-expect-error -- there is no such module
import '@secretlift/runtime reads secrets on a server: a bundle for browsers or edge functions would publish them. Call getSecret() in server code and send the result of using it';
