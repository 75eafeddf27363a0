import { createInterface } from 'node:readline';
import { execa } from 'execa';
import { AwsError, awsEnvironment, type LabClientKind, type Reply } from './client.js';

/** boto3 in one Python process: a request a line in, a reply or an error name a line out. */
export const boto3: LabClientKind = {
  name: 'boto3',
  absence: async () => {
    const { failed } = await execa('python3', ['-c', 'import boto3'], { reject: false });
    return failed ? 'boto3 is not installed' : undefined;
  },
  connect: (endpoint) => {
    const python = execa('python3', ['-c', script], { env: awsEnvironment(endpoint) });
    const lines = createInterface(python.stdout)[Symbol.asyncIterator]();
    return Promise.resolve({
      call: async (operation, request) => {
        const method = operation.replaceAll(/\B[A-Z]/g, '_$&').toLowerCase();
        python.stdin.write(`${JSON.stringify([method, request])}\n`);
        const line = await lines.next();
        if (line.done === true) await python;
        const { reply, error } = JSON.parse(String(line.value)) as { reply: Reply; error?: string };
        if (error !== undefined) throw new AwsError(error);
        return reply;
      },
      [Symbol.asyncDispose]: async () => {
        python.stdin.end();
        await python;
      },
    });
  },
};

const script = `
import boto3, json, sys
from botocore.exceptions import ClientError

client = boto3.client("secretsmanager")
for line in sys.stdin:
    method, request = json.loads(line)
    try:
        answer = {"reply": getattr(client, method)(**request)}
    except ClientError as error:
        answer = {"reply": {}, "error": error.response["Error"]["Code"]}
    print(json.dumps(answer, default=str), flush=True)
`;
