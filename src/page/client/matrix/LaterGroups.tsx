import { useLaterComponent } from '../useLaterComponent.ts';

/** Stands in an address for all groups. */
export const EVERY_GROUP = 'all';

/** Which of the groups that an address closes nobody is: that comes once the view stands there. */
export function LaterGroups({ closed }: { readonly closed: readonly string[] }) {
  const Groups = useLaterComponent(
    async () => (await import('../frame/laterParts.ts')).laterParts.UnknownGroups,
  );
  return Groups && <Groups closed={closed} />;
}
