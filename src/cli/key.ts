import { Command, Option } from 'commander';
import { openStore } from '../openStore.ts';
import { listKeys } from '../rights/listKeys.ts';
import { makeKey } from '../rights/makeKey.ts';
import { ROLES } from '../rights/Role.ts';
import { revokeKey } from '../rights/revokeKey.ts';
import { roleNamed } from '../rights/StoredKey.ts';
import { readSettings } from '../settings.ts';
import type { Store } from '../stores/Store.ts';

/** `demarche key`: who may write, and read where that needs a key. */
export function keyCommand(): Command {
  const command = new Command('key').description(
    'make, list and revoke the keys by which people and programs write',
  );
  for (const one of [makeCommand(), listCommand(), revokeCommand()]) command.addCommand(one);
  return command.addHelpText(
    'after',
    `
Keys are in the store that the service uses: the file in DATA_DIR, or NEO4J_URI where it is set. A running service
knows a new key at once, and one that is revoked is of no more use within a second.

Exit status: 0 when it was done, 1 otherwise.`,
  );
}

const ROLE_NAMES = ROLES.map((role) => role.toLowerCase());

function makeCommand(): Command {
  return new Command('make')
    .description('make a key and show it, this once')
    .addOption(
      new Option('--role <role>', 'what it may do, each also what those before it may')
        .choices(ROLE_NAMES)
        .makeOptionMandatory(),
    )
    .requiredOption('--name <name>', 'who uses it; stands beside every change that is made with it')
    .addHelpText(
      'after',
      `
Roles: read (where READ_KEY=required), suggest (drafts), code (texts and claims), review (decide on anybody's), admin
(merge, erase). No two good keys have one name. The key itself goes to standard output, everything else to standard
error. The store keeps a hash of it: whoever loses it needs another one.

Exit status: 0 when it was made, 1 otherwise.

Examples:
  demarche key make --role code --name "Rita Okafor"
  demarche key make --role suggest --name "news reader" > news-reader.key`,
    )
    .action(async ({ role, name }: { readonly role: string; readonly name: string }) => {
      const settings = readSettings(process.env);
      const as = roleNamed(role.toUpperCase());
      const secret = await onStore((store) => makeKey(store, { name, role: as }));
      process.stdout.write(`${secret}\n`);
      process.stderr.write(
        `This is the key of "${name}", ${as}. It is shown this once. Programs send it as "Authorization: Bearer KEY"; people open ${settings.publicUrl}/#key=KEY\n`,
      );
    });
}

function listCommand(): Command {
  return new Command('list')
    .description('list every key that was made: name, role, when it was made and revoked, with tabs between')
    .addHelpText('after', '\nExit status: 0, also where there are none; 1 where the store cannot be read.')
    .action(async () => {
      const keys = await onStore(listKeys);
      if (keys.length === 0)
        process.stderr.write('There are no keys yet. Make one: demarche key make --role code --name "…"\n');
      for (const { name, role, madeAt, revokedAt } of keys)
        process.stdout.write(
          `${[name, role, `made ${madeAt}`, ...(revokedAt ? [`revoked ${revokedAt}`] : [])].join('\t')}\n`,
        );
    });
}

function revokeCommand(): Command {
  return new Command('revoke')
    .description('revoke a key; what was written with it stays')
    .argument('<name>', 'as it was made')
    .addHelpText(
      'after',
      `
A change that is being made with it is confirmed before, or not at all. Its name may then be given to another key.

Exit status: 0 when it was revoked, 1 otherwise.

Examples:
  demarche key revoke "Rita Okafor"`,
    )
    .action(async (name: string) => {
      const { role } = await onStore((store) => revokeKey(store, name));
      process.stdout.write(`The key "${name}", ${role}, is revoked.\n`);
    });
}

async function onStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(readSettings(process.env), { make: false });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}
