// 100 cold reads at the same time, of one secret each: the endpoint counts the calls.
import { getSecret as powertools } from '@aws-lambda-powertools/parameters/secrets';
import { getSecret } from '@secretlift/runtime';

await Promise.all(Array.from({ length: 100 }, () => getSecret('bench/1')));
await Promise.all(Array.from({ length: 100 }, () => powertools('bench/2')));
