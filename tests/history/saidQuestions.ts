/** Everything that depends on what was said, asked of a made graph; as of `$day`. */
export const SAID_QUESTIONS: readonly string[] = [
  `query ($day: EDTF) @asOf(said: $day) { actors { totalCount nodes {
     slug offices { title evidence { exact claims { totalCount } } } ties { kind evidence { exact } }
     all: positions(includeFormer: true) { totalCount pageInfo { hasNextPage endCursor } nodes { ...P } }
     now: positions(first: 2) { pageInfo { hasNextPage } edges { cursor node { ...P claims { nodes { id } } } } }
     some: positions(stance: [SUPPORTS, OBJECTS, PROPOSES], includeFormer: true) { nodes { id __typename } }
     claims(first: 3) { totalCount pageInfo { hasNextPage endCursor } nodes { ...C } }
     former: claims(filter: { former: true }) { nodes { id } }
     current: claims(filter: { former: false, stance: [SUPPORTS, PROPOSES] }) { nodes { id } }
     claimsAbout { nodes { id } }
   } } }
   fragment P on Position { id stance former givenUp resumed step mixed hedged reported since actor { slug } target { slug __typename } }
   fragment C on Claim { id slug text disputed holder { slug } restatedBy { slug } decisions { status }
     supersedes { claim { id } evidence { exact } } supersededBy { by { id disputed } } evidence { exact claims { nodes { id } } } }`,
  `query ($day: EDTF) @asOf(said: $day) { opposed: proposals(filter: { opposed: true }) { totalCount nodes { slug } }
   proposals { nodes { slug unattributed opposed
     proposedBy { totalCount nodes { id actor { slug } claims { nodes { id evidence { exact } } } } }
     supportedBy { nodes { id mixed } } conditionalBy { nodes { id } } objectedToBy { nodes { id hedged } }
     positions(first: 3, includeFormer: true) { nodes { id step } pageInfo { endCursor } } claims(filter: { status: DRAFT }) { nodes { id } }
     evidence { exact claims { totalCount } } } }
   assertions { nodes { slug restates { id disputed } positions(includeFormer: true) { nodes { id since } } claims { totalCount } } }
   network(mode: ACTORS, first: 5) { nodes { slug } }
   issues { nodes { slug unopposed { nodes { slug } } silent(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { slug positions { nodes { id } } } } claims { nodes { id } } positions { nodes { id } } } } }`,
  `query ($day: EDTF) @asOf(said: $day) { claims(first: 4) { totalCount nodes { id holderText saidAt disputed evidence { exact } } }
   against: claims(filter: { stance: [SCEPTICAL, OBJECTS], issue: "where" }) { totalCount nodes { id } }
   words: claims(filter: { text: "geneva" }) { totalCount nodes { id text } }
   via: claims(filter: { via: "team" }) { nodes { id via { slug } } }
   supersessions { totalCount nodes { id claim { id } by { id } evidence { exact } } } }`,
  `query ($day: EDTF) @asOf(said: $day) { positions(first: 5, filter: { includeFormer: true }) { totalCount pageInfo { hasNextPage endCursor } nodes { id stance actor { slug } target { slug } claims { totalCount } } }
   mixed: positions(filter: { mixed: true }) { totalCount nodes { id } }
   shown: positions(filter: { document: "red", includeFormer: true }) { nodes { id } }
   under: positions(filter: { issue: ["where"], stance: [SUPPORTS, SCEPTICAL] }) { nodes { id } }
   of: positions(filter: { actor: ["ann", "ben"], saidFrom: "2025-08-18", includeFormer: true }) { nodes { id } }
   on: positions(filter: { target: ["geneva", "echo"], reported: false }) { nodes { id } }
   stanceCounts(first: 5) { totalRows firstDay lastDay rows { slug total { positions actors stances { stance positions } } cells { positions } } } }`,
  `query ($day: EDTF) @asOf(said: $day) { documents { nodes { slug claims { totalCount nodes { id } } passages { totalCount nodes { exact claims { nodes { id } } } } } }
   search(query: "basel") { totalCount nodes { __typename ... on Claim { id disputed } ... on Passage { exact } ... on Proposal { slug unattributed } } }
   found: search(query: "ann", in: [CLAIM, PASSAGE]) { totalCount nodes { __typename ... on Claim { id } ... on Passage { id exact } } } }`,
  `query ($day: EDTF) @asOf(said: $day) { agreements(first: 2) { totalCount pageInfo { hasNextPage } nodes { actor { slug positions { nodes { id } } } other { slug } agree contradict
     on(first: 3) { totalCount nodes { sameSide target { slug __typename ... on Proposal { unattributed } } positions { id stance mixed claims { nodes { id evidence { exact } } } } otherPositions { id } } } } }
   ofOne: agreements(filter: { actor: "ann", issue: ["where"] }) { nodes { other { slug } agree contradict } }
   ofTwo: agreements(filter: { actor: "ben", other: "team" }) { totalCount nodes { agree contradict on { totalCount } } } }`,
];

/** One of each kind: Neo4j takes a second to plan what is asked above. */
export const SHORT_SAID_QUESTIONS: readonly string[] = [
  `query ($day: EDTF) @asOf(said: $day) { actors { nodes { slug
     positions(first: 3, includeFormer: true) { pageInfo { endCursor } nodes { id former mixed since step claims { nodes { id disputed } } } } } } }`,
  `query ($day: EDTF) @asOf(said: $day) { claims(filter: { former: true }) { totalCount nodes { id evidence { exact } } }
     supersessions { totalCount nodes { claim { id } by { id } } } }`,
  `query ($day: EDTF) @asOf(said: $day) { proposals(filter: { opposed: false }) { nodes { slug unattributed opposed } }
     documents { nodes { passages { totalCount nodes { exact } } } } }`,
  `query ($day: EDTF) @asOf(said: $day) { positions(filter: { document: "red", stance: [SUPPORTS, OBJECTS], includeFormer: true }) { totalCount nodes { id } }
     stanceCounts { totalRows rows { slug total { positions } } } network { nodes { slug } } search(query: "ann") { nodes { ... on Claim { id } ... on Passage { id } } } }`,
  `query ($day: EDTF) @asOf(said: $day) { agreements(first: 5) { totalCount pageInfo { hasNextPage } nodes { actor { slug positions { nodes { id } } } other { slug } agree contradict
     on(first: 3) { totalCount nodes { sameSide target { slug __typename ... on Proposal { unattributed } } positions { id stance mixed claims { nodes { id evidence { exact } } } } otherPositions { id } } } } }
   ofOne: agreements(filter: { actor: "ann", issue: ["where"] }) { nodes { other { slug } agree contradict } }
   issues { nodes { slug silent(first: 1) { totalCount pageInfo { hasNextPage } nodes { slug positions { totalCount } } } } } }`,
];
