import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { formatAddress } from '../../Address.ts';
import { addDocument } from '../../mutations/addDocument.ts';
import { fill } from '../../words/fill.ts';
import { useNavigation } from '../navigation.ts';
import { slugOfName } from '../records/slugOfName.ts';
import { language } from '../words.ts';
import type { Refusal } from '../writing/Refusal.ts';
import { write } from '../writing/write.ts';
import { addWords } from './addWords.ts';
import { DraftField } from './DraftField.tsx';
import { HeadingsPart } from './HeadingsPart.tsx';
import { headingLines } from './headingLines.ts';
import { keepDraft } from './keptDraft.ts';
import { languageName, offeredLanguages } from './languageNames.ts';
import { MendPart } from './MendPart.tsx';
import { RemarkList } from './RemarkList.tsx';
import type { Brought } from './readText.ts';
import { type TextDraft, type TextField, textFields } from './TextDraft.ts';
import { useSameText } from './useSameText.ts';
import { withHeading } from './withHeading.ts';

interface Props {
  readonly draft: TextDraft;
  /** How much was read, out of what. */
  readonly sentence: string;
  readonly brought: Brought | null;
  readonly onRead: (brought: Brought) => void;
  readonly onChange: (draft: TextDraft) => void;
  readonly onAgain: () => void;
  /** It was not sent yet, and is kept elsewhere until it is. */
  readonly onWaiting: () => void;
}

/** A text that was read, to be looked over and kept: every word and every fact can be changed. */
export function DraftForm({ draft, sentence, brought, onRead, onChange, onAgain, onWaiting }: Props) {
  const text = addWords();
  const { go, announce } = useNavigation();
  const [faults, setFaults] = useState<readonly Refusal[]>([]);
  const [said, setSaid] = useState<string | null>(null);
  const [isKeeping, setKeeping] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const top = useRef<HTMLParagraphElement>(null);
  const alert = useRef<HTMLDivElement>(null);
  const [areaId, areaNote] = [useId(), useId()];
  const { fields, headings } = draft;
  const lines = headingLines(draft.text, headings);
  const known = useSameText(draft.text, fields.slug);
  useEffect(() => top.current?.focus(), []);
  useEffect(() => {
    if (faults.length > 0) alert.current?.focus();
  }, [faults]);

  const set = (field: TextField, value: string) => {
    const slugIsOwn = field === 'slug' ? value !== '' : draft.slugIsOwn;
    const slug = field === 'title' && !draft.slugIsOwn ? slugOfName(value) || fields.slug : fields.slug;
    onChange({ ...draft, slugIsOwn, fields: { ...fields, slug, [field]: value } });
    setFaults(faults.filter(({ path }) => path !== `input.${field}`));
  };
  const faultsOf = (...names: readonly string[]) =>
    faults
      .filter(({ path }) =>
        names.some((name) => path === `input.${name}` || path.startsWith(`input.${name}.`)),
      )
      .map(({ message }) => message);
  const elsewhere = faults.filter(
    ({ path }) => !['text', 'headings', ...textFields].some((name) => path.startsWith(`input.${name}`)),
  );

  const keep = async (event: SubmitEvent) => {
    event.preventDefault();
    if (isKeeping) return;
    setKeeping(true);
    setSaid(null);
    const input = {
      slug: fields.slug.trim(),
      text: draft.text,
      headings: lines.there,
      excerpt: draft.excerpt,
      ...Object.fromEntries(
        textFields
          .filter((field) => field !== 'slug' && fields[field].trim() !== '')
          .map((field) => [field, fields[field].trim()]),
      ),
    };
    const name = fields.title.trim() || input.slug;
    const outcome = await write(addDocument, { input }, fill(text.kept, { name }));
    setKeeping(false);
    if (outcome.kind === 'refused') setFaults(outcome.faults);
    else if (outcome.kind === 'failed') setSaid(outcome.message);
    else if (outcome.kind === 'waiting') {
      announce(text.waiting);
      onWaiting();
    } else {
      keepDraft(null);
      announce(fill(text.kept, { name }));
      go({ view: 'reader', document: input.slug });
    }
  };
  const addHeading = () => {
    const added = withHeading(draft.text, headings, area.current?.selectionStart ?? 0);
    if (added === null) return;
    onChange({ ...draft, headings: added.headings });
    announce(fill(text.headings.added, { text: added.added }));
  };
  const same =
    (known?.documents.nodes ?? []).find(({ slug }) => slug !== fields.slug) ?? known?.documents.nodes[0];
  const taken = known?.document?.slug === fields.slug.trim() ? known.document : null;
  // What nobody has written gives way; what somebody has is told.
  const another = taken !== null && !draft.slugIsOwn ? nextSlug(taken.slug) : null;
  useEffect(() => {
    if (another !== null) onChange({ ...draft, fields: { ...fields, slug: another } });
  }, [another]);
  const named = languageName(fields.language, language());
  return (
    <form class="lookedover" onSubmit={keep} noValidate>
      <p ref={top} tabIndex={-1}>
        {sentence}
      </p>
      <RemarkList remarks={draft.remarks} brought={brought} onRead={onRead} />
      {same !== undefined && (
        <p class="notice" role="alert">
          <Linked sentence={text.sameText} document={same} />
        </p>
      )}
      <div class="field">
        <label for={areaId}>{text.textHeading}</label>
        <textarea
          id={areaId}
          ref={area}
          rows={18}
          lang={fields.language || undefined}
          dir="auto"
          value={draft.text}
          aria-describedby={areaNote}
          aria-invalid={faultsOf('text').length > 0}
          onInput={(event) => onChange({ ...draft, text: event.currentTarget.value })}
        />
        <div id={areaNote}>
          <p class="hint">{text.textNote}</p>
          {faultsOf('text', 'headings').map((fault) => (
            <p key={fault} class="fault">
              {fault}
            </p>
          ))}
        </div>
      </div>
      <MendPart
        text={draft.text}
        headings={lines.there}
        language={fields.language || null}
        onMend={(mended) => onChange({ ...draft, text: mended })}
      />
      <HeadingsPart
        text={draft.text}
        headings={headings}
        onChange={(changed) => onChange({ ...draft, headings: changed })}
        onAdd={addHeading}
      />
      <fieldset class="whatitis">
        <legend>{text.facts}</legend>
        {textFields.map((field) => (
          <DraftField
            key={field}
            label={text.fields[field]}
            value={fields[field]}
            required={field === 'slug'}
            faults={faultsOf(field)}
            onChange={(value) => set(field, value)}
            {...(field === 'language' && {
              list: offeredLanguages(language()),
              hint: named === null ? text.hints.languageNone : fill(text.hints.language, { language: named }),
            })}
            {...((field === 'publishedAt' || field === 'slug') && { hint: text.hints[field] })}
          />
        ))}
        {taken !== null && draft.slugIsOwn && (
          <p class="fault" role="alert">
            <Linked sentence={text.slugTaken} document={taken} />
          </p>
        )}
        <label class="flag">
          <input
            type="checkbox"
            checked={draft.excerpt}
            onChange={(event) => onChange({ ...draft, excerpt: event.currentTarget.checked })}
          />
          {text.excerpt}
        </label>
      </fieldset>
      <div ref={alert} tabIndex={-1} role="alert">
        {faults.length > 0 && (
          <p class="fault">{fill(text.refused, { count: faults.length.toLocaleString(language()) })}</p>
        )}
        {elsewhere.map(({ path, message }) => (
          <p key={path + message} class="fault">
            {message}
          </p>
        ))}
        {said !== null && <p class="fault">{said}</p>}
      </div>
      <p class="ends">
        <button type="submit" class="main" disabled={isKeeping || taken !== null}>
          {isKeeping ? text.keeping : text.keep}
        </button>{' '}
        <button type="button" onClick={onAgain}>
          {text.again}
        </button>
      </p>
    </form>
  );
}

/** `talks-2` for `talks`, `talks-3` for that. */
function nextSlug(slug: string): string {
  const [, plain = slug, number = '1'] = /^(.*?)(?:-(\d{1,2}))?$/.exec(slug) ?? [];
  return `${plain}-${Number(number) + 1}`;
}

interface LinkedProps {
  readonly sentence: string;
  readonly document: { readonly slug: string; readonly title: string | null };
}

/** A sentence with a link to a document in it; it opens beside this page, on which something would be lost. */
function Linked({ sentence, document: { slug, title } }: LinkedProps) {
  const [before = '', behind = ''] = sentence.split('{document}');
  return (
    <>
      {before}
      <a href={formatAddress({ view: 'reader', document: slug })} target="_blank" rel="noopener">
        <bdi>{title ?? slug}</bdi>
      </a>
      {behind}
    </>
  );
}
