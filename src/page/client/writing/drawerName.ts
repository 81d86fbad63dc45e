/** What the names of things that wait begin with, in the storage of the browser. */
export const drawerName = 'demarche-waiting:';
