import { approvalOf, approvalTakenBack, approve, hasWords, isRenamedSince, lostApproval } from '@shared/domain/approval'
import { withBeats, writeBeat } from '@shared/domain/script'
import { describe, expect, test } from 'vitest'
import { aBeat, aScript, aVersion, beatId, laterTime, someTime, userId, versionId } from '../support/builders'

const approval = { user_id: userId(1), at: laterTime, version_id: versionId(1) }
const approved = approve(aScript(), approval)
const edit = (script = approved, text = 'Other words') =>
  withBeats(script, writeBeat(script.beats, beatId(2), text), laterTime)

describe('an approval', () => {
  test('says who, when and which version', () => {
    expect(approvalOf(approved)).toEqual(approval)
    expect(approved.status).toBe('approved')
    expect(lostApproval(approved)).toBeNull()
  })

  test('is taken back by an edit of what is said, and remembered', () => {
    expect(edit().status).toBe('edited')
    expect(approvalOf(edit())).toBeNull()
    expect(lostApproval(edit())).toEqual(approval)
  })

  test('is taken back by another order, another kind and another number of beats', () => {
    const [first, second, third] = [aBeat(1, { kind: 'hook' }), aBeat(2), aBeat(3, { kind: 'cta' })]
    for (const beats of [
      [first, { ...third, order: 2 }, { ...second, order: 3 }],
      [first, { ...second, kind: 'hook' as const }, third],
      [first, second],
    ]) {
      expect(withBeats(approved, beats, laterTime).status).toBe('edited')
    }
  })

  test('holds while the same words are written again, and under another title, tone or target', () => {
    expect(edit(approved, 'Words of beat 2').status).toBe('approved')
    expect(approvalOf({ ...approved, title: 'Another', tone: 'edgy', target_seconds: 60 })).toEqual(approval)
  })

  test('is of the title that its version has: another can be approved too, while it holds', () => {
    const renamed = { ...approved, title: 'Another' }
    expect([approved, renamed].map(script => isRenamedSince(script, aVersion(1)))).toEqual([false, true])
    expect(isRenamedSince(edit(renamed), aVersion(1))).toBe(false)
    expect([undefined, aVersion(2)].map(version => isRenamedSince(renamed, version))).toEqual([false, false])
  })
})

describe('the step that took an approval back', () => {
  test('is the edit, once', () => {
    expect(approvalTakenBack(approved, edit())).toEqual(approval)
    expect(approvalTakenBack(edit(), edit(edit(), 'More'))).toBeNull()
  })

  test('is not the undoing of the approval itself, also of one that followed another', () => {
    expect(approvalTakenBack(approved, aScript())).toBeNull()
    const again = approve(edit(), { ...approval, version_id: versionId(2) })
    expect(approvalTakenBack(again, edit())).toBeNull()
  })
})

test('a script without a word has nothing to approve', () => {
  expect(hasWords(withBeats(aScript(), [aBeat(1, { text: ' ' })], someTime))).toBe(false)
  expect(hasWords(aScript())).toBe(true)
})
