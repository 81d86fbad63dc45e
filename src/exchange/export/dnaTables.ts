/**
 * The tables of a file of the Discourse Network Analyzer 3, each column with its constraints, as its files have them
 * (https://github.com/leifeld/dna, version 3.0.7): a file without one of them is not opened there.
 */
export function dnaTables(): readonly string[] {
  return [
    table('SETTINGS', ['Property TEXT PRIMARY KEY', 'Value TEXT NOT NULL']),
    table('CODERS', [
      ...[KEY, `Name ${label}`, ...colours(true)],
      `Refresh INTEGER NOT NULL ${between('Refresh', 0, 9999)} DEFAULT 0`,
      `FontSize INTEGER NOT NULL ${between('FontSize', 1, 99)} DEFAULT 14`,
      `Password ${label.replaceAll('Name', 'Password')}`,
      `PopupWidth INTEGER ${between('PopupWidth', 100, 9999)} DEFAULT 300`,
      ...[flag('ColorByCoder', 0), flag('PopupDecoration', 0), flag('PopupAutoComplete', 1)],
      ...PERMISSIONS.map((name) => flag(name, 1)),
    ]),
    table('DOCUMENTS', [
      ...[KEY, `Title TEXT NOT NULL ${short('Title')}`, 'Text TEXT NOT NULL', 'Coder INTEGER'],
      ...['Author', 'Source', 'Section'].map(text),
      ...["Notes TEXT NOT NULL DEFAULT ''", text('Type'), 'Date INTEGER NOT NULL', within('Coder', 'CODERS')],
    ]),
    table('STATEMENTTYPES', [KEY, `Label TEXT NOT NULL ${short('Label')}`, ...colours(true)]),
    table('VARIABLES', [
      ...[KEY, `Variable TEXT NOT NULL ${short('Variable')}`],
      `DataType TEXT NOT NULL CHECK (${DATA_TYPES.map((type) => `DataType = '${type}'`).join(' OR ')}) DEFAULT 'short text'`,
      ...['StatementTypeId INTEGER', within('StatementTypeId', 'STATEMENTTYPES')],
      'UNIQUE (Variable, StatementTypeId)',
    ]),
    table('VARIABLELINKS', [
      ...[KEY, 'SourceVariableId INTEGER', 'TargetVariableId INTEGER'],
      'CHECK (TargetVariableId != SourceVariableId)',
      ...[within('SourceVariableId', 'VARIABLES'), within('TargetVariableId', 'VARIABLES')],
    ]),
    table('REGEXES', [`Label TEXT PRIMARY KEY ${short('Label')}`, ...colours(true)]),
    table('CODERRELATIONS', [
      ...[KEY, 'Coder INTEGER CHECK(Coder > 0)', 'OtherCoder INTEGER CHECK(OtherCoder > 0)'],
      ...['viewStatements', 'editStatements', 'viewDocuments', 'editDocuments'].map((name) => flag(name, 1)),
      ...['CHECK (Coder != OtherCoder)', within('Coder', 'CODERS'), within('OtherCoder', 'CODERS')],
    ]),
    table('STATEMENTS', [
      ...[KEY, 'StatementTypeId INTEGER', 'DocumentId INTEGER'],
      ...['Start INTEGER NOT NULL CHECK(Start >= 0)', 'Stop INTEGER NOT NULL CHECK(Stop >= 0)'],
      ...['Coder INTEGER', 'CHECK (Start < Stop)', within('StatementTypeId', 'STATEMENTTYPES')],
      ...[within('Coder', 'CODERS'), within('DocumentId', 'DOCUMENTS')],
    ]),
    dataTable('DATABOOLEAN', 'Value INTEGER NOT NULL DEFAULT 1'),
    dataTable('DATAINTEGER', 'Value INTEGER NOT NULL DEFAULT 0'),
    table('ENTITIES', [
      ...[KEY, 'VariableId INTEGER NOT NULL', text('Value'), ...colours(false)],
      ...['ChildOf INTEGER CHECK(ChildOf > 0)', 'UNIQUE (VariableId, Value)'],
      ...[within('ChildOf', 'ENTITIES'), within('VariableId', 'VARIABLES')],
    ]),
    dataTable('DATASHORTTEXT', 'Entity INTEGER NOT NULL', within('Entity', 'ENTITIES')),
    dataTable('DATALONGTEXT', "Value TEXT DEFAULT ''"),
    table('ATTRIBUTEVARIABLES', [
      ...[
        KEY,
        'VariableId INTEGER NOT NULL',
        `AttributeVariable TEXT NOT NULL ${short('AttributeVariable')}`,
      ],
      ...['UNIQUE(VariableId, AttributeVariable)', within('VariableId', 'VARIABLES')],
    ]),
    table('ATTRIBUTEVALUES', [
      ...[KEY, 'EntityId INTEGER NOT NULL', 'AttributeVariableId INTEGER NOT NULL', text('AttributeValue')],
      ...['UNIQUE (EntityId, AttributeVariableId)', within('EntityId', 'ENTITIES')],
      within('AttributeVariableId', 'ATTRIBUTEVARIABLES'),
    ]),
  ];
}

const KEY = 'ID INTEGER NOT NULL PRIMARY KEY';

const DATA_TYPES = ['boolean', 'integer', 'long text', 'short text'];

const PERMISSIONS = [
  ...['AddDocuments', 'EditDocuments', 'DeleteDocuments', 'ImportDocuments'],
  ...['AddStatements', 'EditStatements', 'DeleteStatements'],
  ...['EditAttributes', 'EditRegex', 'EditStatementTypes', 'EditCoders', 'EditCoderRelations'],
  ...['ViewOthersDocuments', 'EditOthersDocuments', 'ViewOthersStatements', 'EditOthersStatements'],
].map((right) => `Permission${right}`);

/** Characters that a short text has less than. */
export const SHORT = 191;

function short(name: string): string {
  return `CHECK (LENGTH(${name}) < ${SHORT})`;
}

const label = `TEXT NOT NULL ${short('Name')}`;

function table(name: string, parts: readonly string[]): string {
  return `CREATE TABLE ${name}(${parts.join(', ')})`;
}

/** What a variable of a statement is. */
function dataTable(name: string, value: string, ...more: readonly string[]): string {
  return table(
    name,
    [
      ...[KEY, 'StatementId INTEGER NOT NULL', 'VariableId INTEGER NOT NULL', value],
      ...[within('StatementId', 'STATEMENTS'), within('VariableId', 'VARIABLES'), ...more],
      'UNIQUE (StatementId, VariableId)',
    ].toSorted((a, b) => Number(isConstraint(a)) - Number(isConstraint(b))),
  );
}

function isConstraint(part: string): boolean {
  return /^(FOREIGN|UNIQUE)/.test(part);
}

function text(name: string): string {
  return `${name} TEXT NOT NULL DEFAULT '' ${short(name)}`;
}

function between(name: string, least: number, most: number): string {
  return `CHECK (${name} BETWEEN ${least} AND ${most})`;
}

function flag(name: string, standard: number): string {
  return `${name} INTEGER NOT NULL ${between(name, 0, 1)} DEFAULT ${standard}`;
}

function colours(required: boolean): readonly string[] {
  const rule = required ? ' NOT NULL DEFAULT 0' : '';
  return ['Red', 'Green', 'Blue'].map((name) => `${name} INTEGER${rule} ${between(name, 0, 255)}`);
}

function within(column: string, other: string): string {
  return `FOREIGN KEY(${column}) REFERENCES ${other}(ID) ON DELETE CASCADE`;
}
