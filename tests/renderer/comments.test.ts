import { changeRows, undo } from '@renderer/database/change'
import { library } from '@renderer/database/database'
import {
  addComment,
  deleteComment,
  putOnBeat,
  resolveComment,
  rewriteComment,
} from '@renderer/features/comments/edit-comments'
import { mergeUp } from '@renderer/features/script/edit-beat-text'
import { copyBeat, takeBeat } from '@renderer/features/script/edit-beats'
import { startWords } from '@renderer/words/words'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { aBeat, aScript, beatId, scriptId } from '../support/builders'
import { openStudio } from '../support/open-studio'

const one = scriptId(1)
const [hook, point] = [aBeat(1, { kind: 'hook', text: 'Look up.' }), aBeat(2, { text: 'It is dark.' })]
const comments = () => library().script_comments.toArray()
const comment = async () => {
  const [found] = await comments()
  if (!found) throw new Error('No comment')
  return found
}

beforeAll(startWords)

beforeEach(async () => {
  await openStudio()
  await changeRows('scripts:edit.new', rows => rows.put('scripts', aScript({ beats: [hook, point] })))
  await addComment(one, point.id, ' Too soft ')
})

describe('a comment', () => {
  test('says what, on which beat, and who said it', async () => {
    const [user] = await library().users.toArray()
    const said = { script_id: one, beat_id: point.id, user_id: user?.user_id, text: 'Too soft', is_resolved: false }
    expect(await comments()).toMatchObject([said])
  })

  test('of no words is none', async () => {
    await addComment(one, hook.id, ' \n')
    expect(await comments()).toHaveLength(1)
    await rewriteComment((await comment()).comment_id, ' ')
    expect((await comment()).text).toBe('Too soft')
  })

  test('is written anew, settled, opened and deleted, each a step that undo takes back', async () => {
    const { comment_id } = await comment()
    await rewriteComment(comment_id, 'Too loud')
    await resolveComment(comment_id, true)
    await resolveComment(comment_id, false)
    await deleteComment(comment_id)
    expect(await comments()).toEqual([])
    await undo()
    expect(await comment()).toMatchObject({ text: 'Too loud', is_resolved: false })
    await undo()
    expect(await comment()).toMatchObject({ is_resolved: true })
    await undo()
    await undo()
    expect(await comment()).toMatchObject({ text: 'Too soft', is_resolved: false })
    await undo()
    expect(await comments()).toEqual([])
  })
})

describe('the comments on a beat', () => {
  test('go along when it is joined to the one above, and back with undo', async () => {
    await mergeUp(one, hook, point)
    expect(await comments()).toMatchObject([{ beat_id: hook.id }])
    await undo()
    expect(await comments()).toMatchObject([{ beat_id: point.id }])
  })

  test('are kept when it is removed, and can be put on another', async () => {
    await takeBeat(one, point.id, hook)
    expect(await comments()).toMatchObject([{ beat_id: point.id }])
    await putOnBeat((await comment()).comment_id, hook.id)
    expect(await comments()).toMatchObject([{ beat_id: hook.id }])
  })

  test('stay with it when it is duplicated', async () => {
    await copyBeat(one, point)
    expect(await comments()).toMatchObject([{ beat_id: beatId(2) }])
  })
})
