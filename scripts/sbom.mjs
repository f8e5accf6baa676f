// What the product is made of, as CycloneDX 1.6: every crate of Cargo.lock and every package of package-lock.json, with version, where it comes from and its hash.
// node scripts/sbom.mjs > edustream.cdx.json. Reads nothing else and asks nobody: the same files give the same list, but for its number and its time.
// Tools that only build or test are in it too, marked as such where the lock file says so (npm); Cargo.lock does not say.
import { readFileSync } from 'node:fs';

const root = new URL('..', import.meta.url);
const text = name => readFileSync(new URL(name, root), 'utf8');

/** Packages of Cargo.lock: name, version, source, checksum, names of what they stand on. */
export function crates(lock) {
  return lock.split('[[package]]').slice(1).map(block => {
    const field = name => block.match(new RegExp(`^${name} = "([^"]*)"$`, 'm'))?.[1];
    const needs = block.match(/^dependencies = \[([^\]]*)\]/m)?.[1] ?? '';
    return { name: field('name'), version: field('version'), source: field('source'), checksum: field('checksum'), needs: [...needs.matchAll(/"([^"]+)"/g)].map(found => found[1]) };
  });
}

/** Packages of package-lock.json. */
export function packages(lock) {
  return Object.entries(lock.packages).filter(([path]) => path !== '').map(([path, about]) => ({
    name: about.name ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length), version: about.version, integrity: about.integrity, license: about.license, dev: about.dev === true,
  }));
}

const hashes = (alg, content) => (content ? { hashes: [{ alg, content }] } : {});

/** The list. What a crate stands on is named by its reference. */
export function bill(cargo, npm, { version, at, serial }) {
  const all = crates(cargo);
  const purl = crate => `pkg:cargo/${crate.name}@${crate.version}`;
  const named = wanted => {
    const [name, number] = wanted.split(' ');
    const found = all.filter(crate => crate.name === name && (number === undefined || crate.version === number));
    if (found.length !== 1) throw new Error(`Cargo.lock: ${wanted} is ${found.length} crates`);
    return purl(found[0]);
  };
  const components = all.filter(crate => crate.name !== 'server').map(crate => ({
    type: 'library', 'bom-ref': purl(crate), name: crate.name, version: crate.version, ...(crate.source ? { purl: purl(crate) } : {}), ...hashes('SHA-256', crate.checksum),
  }));
  const seen = new Set();
  for (const one of packages(npm)) {
    const ref = `pkg:npm/${one.name.replace('@', '%40')}@${one.version}`;
    if (seen.has(ref)) continue;
    seen.add(ref);
    const hash = one.integrity?.startsWith('sha512-') ? Buffer.from(one.integrity.slice(7), 'base64').toString('hex') : undefined;
    components.push({ type: 'library', 'bom-ref': ref, name: one.name, version: one.version, scope: one.dev ? 'excluded' : 'required', purl: ref, ...hashes('SHA-512', hash) });
  }
  const server = all.find(crate => crate.name === 'server');
  return {
    bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber: `urn:uuid:${serial}`, version: 1,
    metadata: { timestamp: at, component: { type: 'application', 'bom-ref': purl(server), name: 'edustream', version, licenses: [{ license: { id: 'AGPL-3.0-or-later' } }] } },
    components,
    dependencies: all.map(crate => ({ ref: purl(crate), dependsOn: [...new Set(crate.needs.map(named))] })),
  };
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const version = text('Cargo.toml').match(/^version = "([^"]+)"/m)[1];
  const made = bill(text('Cargo.lock'), JSON.parse(text('package-lock.json')), { version, at: new Date().toISOString(), serial: crypto.randomUUID() });
  console.log(JSON.stringify(made, null, 1));
}
