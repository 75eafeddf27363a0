/** A name for each secret that CloudFormation and Terraform accept: `shop/db-main` → `ShopDbMain`. */
export function logicalIds(secrets: readonly string[]): string[] {
  const taken = new Set<string>();
  return secrets.map((secret) => {
    const words = secret.split(/[^a-z0-9]+/i).filter((word) => word !== '');
    const base = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
    let id = base;
    for (let number = 2; taken.has(id); number++) id = `${base}${number}`;
    taken.add(id);
    return id;
  });
}

/** The same for Terraform and variables of a program: `shop_db_main`. */
export function snakeCase(logicalId: string): string {
  return logicalId.replace(/\B[A-Z]/g, '_$&').toLowerCase();
}
