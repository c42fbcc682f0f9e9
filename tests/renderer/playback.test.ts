import {
  markIn,
  markOut,
  openFilm,
  pause,
  play,
  seek,
  shuttle,
  step,
  togglePlaying,
  usePlayback,
} from '@renderer/playback/playback-store'
import { beforeEach, describe, expect, test } from 'vitest'
import { scriptId } from '../support/builders'

const now = () => usePlayback.getState()

beforeEach(() => {
  openFilm(scriptId(2), 30, 10)
  openFilm(scriptId(1), 30, 100)
})

describe('the playhead', () => {
  test('stays in the film, however far one seeks or steps', () => {
    seek(500)
    expect(now().frame).toBe(99)
    step(-500)
    expect(now().frame).toBe(0)
  })

  test('stays where it is when the film changes, in it when it becomes shorter, and begins anew in another script', () => {
    seek(50)
    openFilm(scriptId(1), 30, 80)
    expect(now().frame).toBe(50)
    openFilm(scriptId(1), 30, 20)
    expect(now().frame).toBe(19)
    openFilm(scriptId(3), 30, 100)
    expect(now()).toMatchObject({ frame: 0, rate: 0, marked: { from: null, to: null } })
  })

  test('keeps its moment when the frame rate changes', () => {
    seek(30)
    openFilm(scriptId(1), 60, 200)
    expect(now().frame).toBe(60)
  })

  test('takes what is marked along when the frame rate changes, and leaves it where only the length does', () => {
    usePlayback.setState({ marked: { from: 15, to: 31 } })
    openFilm(scriptId(1), 30, 60)
    expect(now().marked).toEqual({ from: 15, to: 31 })
    openFilm(scriptId(1), 60, 120)
    expect(now().marked).toEqual({ from: 30, to: 62 })
    openFilm(scriptId(1), 24, 48)
    expect(now().marked).toEqual({ from: 12, to: 25 })
  })
})

describe('playing', () => {
  test('begins at the start again once the film is over', () => {
    seek(99)
    play()
    expect(now()).toMatchObject({ frame: 0, rate: 1 })
    togglePlaying()
    expect(now().rate).toBe(0)
  })

  test('each further press of L or J is twice as fast, up to eight times; the other way begins at 1', () => {
    const rates = [1, 1, 1, 1, 1].map(() => {
      shuttle(1)
      return now().rate
    })
    expect(rates).toEqual([1, 2, 4, 8, 8])
    shuttle(-1)
    expect(now().rate).toBe(-1)
    shuttle(-1)
    expect(now().rate).toBe(-2)
    pause()
    expect(now().rate).toBe(0)
  })

  test('a step stops it', () => {
    play()
    step(1)
    expect(now()).toMatchObject({ frame: 1, rate: 0 })
  })
})

test('marks hold a stretch with the playhead’s frame in it; one on the wrong side of the other is forgotten', () => {
  seek(10)
  markIn()
  seek(20)
  markOut()
  expect(now().marked).toEqual({ from: 10, to: 21 })
  seek(30)
  markIn()
  expect(now().marked).toEqual({ from: 30, to: null })
  seek(5)
  markOut()
  expect(now().marked).toEqual({ from: null, to: 6 })
})
