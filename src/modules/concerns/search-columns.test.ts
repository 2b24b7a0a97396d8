import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Client } from 'pg'
import { asOwner } from '../../platform/db/addresses.ts'
import { freshDatabase } from '../../../test/database.ts'

/** Columns of words that no search looks at, and why. */
const NOT_SEARCHED: Readonly<Record<string, string>> = {
  'concern.source': 'One of a few',
  'concern.reference': 'Found as a reference',
  'concern.right_now': 'One of a few',
  'concern.reporter_name': 'Who wrote it is no word of it',
  'concern.reporter_contact': 'Who wrote it is no word of it',
  'concern.signed_as': 'Who wrote it is no word of it',
  'concern.signed_position': 'Who wrote it is no word of it',
  'concern.marks': 'Strokes on a body map',
  'concern.door': 'The way in, not what was written by it',
  'concern.door_name': 'The way in, as the policy calls it',
  'concern.form': 'The form, not what was written on it',
  'concern.raised': 'Kinds, in the product’s words',
  'child.filed': 'The roll, as it stood',
  'child_particular.field': 'One of a few',
  'child_particular.said':
    'For leads on the record itself: no search finds a child by ethnic origin or religion',
  'child_particular.source': 'One of a few',
  'sign.asks': 'What the policy asks',
  'procedure_run.definition': 'The procedure, not what was recorded',
  'search_guidance.edition': 'Of no record',
  'search_guidance.address': 'Of no record',
  'search_guidance_review.words': 'Of no record',
  'searcher.post': 'Of no record',
  'searcher_end.why': 'Of no record',
  'break_glass.tried': 'Of an opening in an emergency, not of a record',
  'break_glass_review.verdict': 'Of an opening in an emergency, not of a record',
  'break_glass_review.why': 'Of an opening in an emergency, not of a record',
  'break_glass_review.follows': 'Of an opening in an emergency, not of a record',
  'concern.speaks_of': 'Kinds, in the product’s words',
  'term_figures.term_name': 'Of no record',
  'term_figures.shown': 'Of no record',
  'term_figures.remark': 'Of no record',
  'month_signed.words': 'Of no record',
  'figures_review.duty': 'Of no record',
  'figures_review.minute': 'Of no record',
  'trend_note.kind': 'Of no record: about no child',
  'trend_note.title': 'Of no record: about no child',
  'trend_note.words': 'Of no record: about no child',
  'own_kind.area': 'Of no record: about no child',
  'own_kind.why': 'Of no record: about no child',
  'kept_child.initials': 'Of no record: found by the name',
  'kept_child.upn': 'Of no record: found by the name',
  'trend_group.title': 'Of no record: about no child',
  'trend_deed.kind': 'Of no record: about no child',
  'trend_deed.words': 'Of no record: about no child',
  'taking.what': 'Of what was taken away, not of a record',
  'taking.reference': 'Of what was taken away, not of a record',
  'alert_flag.look_for': 'Of a child, not of a record: it stands where that child is watched',
  'pattern.class_name': 'The roll, as it stood',
  'document.undressed': 'One of a few',
  'document.injury': 'One of a few',
  'document.drawing': 'One of a few',
  'document_police_word.said': 'One of a few',
  'writer_word.said': 'One of a few',
  'support_line.verdict': 'One of a few',
  'pattern_review.conclusion': 'One of a few',
  'earlier_child.called': 'Found by an index of its own',
  'earlier_child.born': 'Of a child, not of a record',
  'earlier_child.known_by': 'Of a child, not of a record',
  'earlier_join.why': 'Of a child, not of a record',
  'earlier_file.made_as': 'One of a few',
  'earlier_file.came_from': 'Of no record yet',
  'earlier_file.original_kept': 'Of no record yet',
  'earlier_file.columns_chosen': 'Of no record yet',
  'earlier_file.left_out': 'Of no record yet',
  'earlier_batch.made_as': 'One of a few',
  'earlier_batch.came_from': 'Of a file, not of a record',
  'earlier_batch.original_kept': 'Of a file, not of a record',
  'earlier_withdrawal.why': 'Of a file, not of a record',
  'kept_child.name': 'Of a child, not of a record',
  'retention_schedule.because': 'Of no record',
  'file_line.why': 'Of how long a file is kept, not of a record',
  'file_hold.why': 'Of how long a file is kept, not of a record',
  'file_hold.lifted_because': 'Of how long a file is kept, not of a record',
  'file_review.decided': 'One of a few',
  'file_review.why': 'Of how long a file is kept, not of a record',
  'file_review.ended_because': 'Of how long a file is kept, not of a record',
  'file_destruction.reference': 'Of what is destroyed',
  'file_destruction.record_references': 'Of what is destroyed',
  'file_destruction.stays': 'Of what is destroyed',
  'rung.told': 'Duties, in the product’s words',
  'reader.because': 'Why somebody reads it, not what it says',
}
/** Kinds, duties, keys and states: words of the product, that nobody typed. */
const OF_THE_PRODUCT =
  /\.(part|duty|kind|side|how|choice|state|step|line|key|agency|consent|task|asks|parents_told|say_to_reporter|ended_why|because|completes|risks|grounds|rests_on|route|victim|year_group|link|level|level_document|policy_name|policy_edition|clause|name)$/

test('every column in which somebody writes of a concern is searched, or is here with the reason', async t => {
  const addresses = await freshDatabase()
  const client = new Client(asOwner(addresses.keeper))
  await client.connect()
  t.after(() => client.end())
  const { rows } = await client.query<{ name: string; searched: boolean }>(
    `select c.table_name || '.' || c.column_name as name,
            exists (select from information_schema.view_column_usage u where u.view_schema = 'concerns'
                       and u.view_name in ('said', 'said_of_several', 'said_earlier') and u.table_name = c.table_name and u.column_name = c.column_name) as searched
       from information_schema.columns c
       join information_schema.tables b using (table_schema, table_name)
      where c.table_schema = 'concerns' and b.table_type = 'BASE TABLE'
        and (c.data_type in ('text', 'jsonb') or c.udt_name = '_text')`,
  )
  assert.ok(rows.length > 60 && rows.some(one => one.searched))
  const left = rows.filter(({ searched }) => !searched).map(({ name }) => name)
  assert.deepEqual(
    left.filter(name => !Object.hasOwn(NOT_SEARCHED, name) && !OF_THE_PRODUCT.test(name)),
    [],
  )
})
