import { tiktokAgreements, tiktokForm, withoutSwitchedOff } from '@shared/domain/tiktok-form'
import { describe, expect, test } from 'vitest'
import { aCheck, tiktok } from '../support/post-builders'

describe('TikTok’s form', () => {
  test('greys what cannot be chosen and says why', () => {
    const form = tiktokForm(
      tiktok({ isCommercial: true, brandedContent: true }),
      aCheck({ off: ['stitch'], longestSeconds: 60 }),
    )
    expect(form.privacy).toEqual([
      { value: 'PUBLIC_TO_EVERYONE', grey: null },
      { value: 'MUTUAL_FOLLOW_FRIENDS', grey: null },
      { value: 'FOLLOWER_OF_CREATOR', grey: 'not-offered' },
      { value: 'SELF_ONLY', grey: 'branded-content' },
    ])
    expect([form.comment.grey, form.duet.grey, form.stitch.grey, form.longestSeconds]).toEqual([
      null,
      null,
      'switched-off',
      60,
    ])
    expect(tiktokForm(tiktok({ privacy: 'SELF_ONLY' }), null).brandedContent.grey).toBe('private-post')
  })

  test('shows what is agreed to', () => {
    expect(tiktokAgreements(tiktok({ brandedContent: true }))).toEqual(['music'])
    expect(tiktokAgreements(tiktok({ brandedContent: true, isCommercial: true }))).toEqual(['branded-content', 'music'])
  })

  test('allows nothing that is switched off, and leaves the privacy to its owner', () => {
    const choices = tiktok({ allowComment: true, allowDuet: true, allowStitch: true })
    const check = aCheck({ off: ['comment', 'duet'], privacy: [] })
    expect(withoutSwitchedOff(choices, check)).toEqual({ ...choices, allowComment: false, allowDuet: false })
    expect(withoutSwitchedOff(choices, null)).toEqual(choices)
  })
})
