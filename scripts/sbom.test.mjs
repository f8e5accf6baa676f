// node --test scripts/sbom.test.mjs: the list is whole, and every reference of it leads somewhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import { bill, crates } from './sbom.mjs';

const about = { version: '1', at: '2026-12-01T00:00:00Z', serial: '00000000-0000-4000-8000-000000000000' };
const read = name => readFileSync(new URL(`../${name}`, import.meta.url), 'utf8');

test('every crate and package of the lock files is in the list once, and what it stands on too', () => {
  const cargo = read('Cargo.lock'), npm = JSON.parse(read('package-lock.json'));
  const made = bill(cargo, npm, about);
  const refs = made.components.map(one => one['bom-ref']);
  assert.equal(new Set(refs).size, refs.length);
  assert.equal(refs.filter(ref => ref.startsWith('pkg:cargo/')).length, cargo.match(/^\[\[package\]\]$/gm).length - 1);
  const known = new Set([...refs, made.metadata.component['bom-ref']]);
  for (const one of made.dependencies) for (const ref of [one.ref, ...one.dependsOn]) assert.ok(known.has(ref), ref);
  for (const crate of crates(cargo).filter(crate => crate.source)) assert.match(crate.checksum, /^[0-9a-f]{64}$/, crate.name);
  assert.ok(made.dependencies.some(one => one.ref === made.metadata.component['bom-ref'] && one.dependsOn.length > 20));
});

test('of two versions of a crate the one that is named is meant, and one that is not there is an error', () => {
  const crate = (name, version, needs = []) => `[[package]]\nname = "${name}"\nversion = "${version}"\ndependencies = [\n${needs.map(one => ` "${one}",`).join('\n')}\n]\n\n`;
  const lock = crate('server', '1.0.0', ['sha2 0.11.1', 'hex']) + crate('sha2', '0.10.9') + crate('sha2', '0.11.1') + crate('hex', '0.4.3');
  const made = bill(lock, { packages: {} }, about);
  assert.deepEqual(made.dependencies[0].dependsOn, ['pkg:cargo/sha2@0.11.1', 'pkg:cargo/hex@0.4.3']);
  assert.throws(() => bill(crate('server', '1.0.0', ['sha2']), { packages: {} }, about), /sha2 is 0 crates/);
});
