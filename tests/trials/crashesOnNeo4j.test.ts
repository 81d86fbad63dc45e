import { storeAt } from '../../scripts/trials/stores.ts';
import { useNeo4j } from '../neo4j/useNeo4j.ts';
import { crashesContract } from './crashesContract.ts';

useNeo4j('crashes', (use) => {
  crashesContract(['service'], async () => {
    await (await use.open()).close();
    const { uri, user, password, database } = use.server;
    const login =
      password === null ? {} : { NEO4J_PASSWORD: password, ...(user !== null && { NEO4J_USER: user }) };
    return storeAt('neo4j', {
      NEO4J_URI: uri,
      ...login,
      ...(database !== null && { NEO4J_DATABASE: database }),
    });
  });
});
