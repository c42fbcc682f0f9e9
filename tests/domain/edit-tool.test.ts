import { guessEditTool, guessEditToolInside } from '@shared/domain/edit-tool'
import { withFinishedFile } from '@shared/domain/video-asset'
import { expect, test } from 'vitest'
import { aMedia, aVideo, mediaId, someFacts } from '../support/builders'

test.each([
  ['CapCut 20261128.mp4', 'CapCut'],
  ['My talk (Descript).mov', 'Descript'],
  ['description of it.mp4', null],
  ['Runway_Gen-3 a boat.mp4', 'RunwayML'],
  ['gen4 still moving.mp4', 'RunwayML'],
  ['oxygen30.mp4', null],
  ['IMG_0412.MOV', null],
])('%s seems to come from %s', (name, tool) => expect(guessEditTool(name)).toBe(tool))

test('what a program writes inside of its files tells it; two letters that any bytes hold do not', () => {
  expect(guessEditToolInside('…moov udta CapCut 5.2 …')).toBe('CapCut')
  expect(guessEditToolInside('a description gen3')).toBeNull()
})

test('a finished film of another program fills the facts of the row and leaves its cut', () => {
  const before = aVideo({ made_from: 'x' })
  const media = aMedia(4, { facts: someFacts({ duration: 31.4, width: 1_080, height: 1_920, sizeBytes: 5 }) })
  expect(withFinishedFile(before, media, 'CapCut')).toEqual({
    ...before,
    ...{ edit_tool: 'CapCut', status: 'ready', file: mediaId(4), made_from: null },
    ...{ width: 1_080, height: 1_920, size_bytes: 5, duration_ms: 31_400, duration_sec: 31 },
    ...{ video_url: `media://asset/${mediaId(4)}`, thumbnail_url: `media://frame/${mediaId(4)}/1000` },
  })
})
