import { Node, type ObjectLiteralExpression } from 'ts-morph';
import type { ConnectionDetails } from '../types.js';
import { assignments, keyOf } from './object.js';

/**
 * The facts of a database connection that stand as literals beside a password. Rotation by AWS
 * expects them in the secret: `{engine, host, username, password, dbname, port}`. Empty where the
 * object is no database connection.
 */
export function connectionDetails(literal: ObjectLiteralExpression | undefined): ConnectionDetails {
  const facts = new Map((literal === undefined ? [] : assignments(literal)).flatMap(fact));
  const port = Number(facts.get('port'));
  const host = facts.get('host');
  const dbname = facts.get('dbname');
  const engine = ENGINES[facts.get('engine') ?? ''] ?? ENGINES_BY_PORT[port];
  if (engine === undefined && dbname === undefined) return {};
  return {
    ...(engine === undefined ? {} : { engine }),
    ...(host === undefined ? {} : { host }),
    ...(Number.isInteger(port) ? { port } : {}),
    ...(dbname === undefined ? {} : { dbname }),
  };
}

const FIELDS: readonly (readonly [field: string, name: RegExp])[] = [
  ['host', /^(?:db_?)?(?:host(?:name)?|server)$/i],
  ['port', /^(?:db_?)?port$/i],
  ['dbname', /^(?:database|db_?name)$/i],
  ['engine', /^(?:dialect|engine|type|client|driver)$/i],
];

/** Names under which libraries know an engine → the name that rotation knows. */
const ENGINES: Readonly<Record<string, string>> = {
  postgres: 'postgres',
  postgresql: 'postgres',
  pg: 'postgres',
  mysql: 'mysql',
  mysql2: 'mysql',
  mariadb: 'mariadb',
  mssql: 'sqlserver',
  oracledb: 'oracle',
  oracle: 'oracle',
  mongodb: 'mongo',
};

const ENGINES_BY_PORT: Readonly<Record<number, string>> = {
  1433: 'sqlserver',
  1521: 'oracle',
  3306: 'mysql',
  5432: 'postgres',
  27017: 'mongo',
};

function fact(property: ReturnType<typeof assignments>[number]): [string, string][] {
  const value = property.getInitializer();
  const field = FIELDS.find(([, name]) => name.test(keyOf(property)))?.[0];
  if (field === undefined) return [];
  if (Node.isStringLiteral(value)) return [[field, value.getLiteralText()]];
  return Node.isNumericLiteral(value) ? [[field, value.getText()]] : [];
}
