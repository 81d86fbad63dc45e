/** By which an SQLite file says that it is a store of ours (https://www.sqlite.org/pragma.html#pragma_application_id): `dema`. */
export const APPLICATION_ID = 0x64_65_6d_61;
