import { sniff } from '@main/media/sniff'
import { describe, expect, test } from 'vitest'

const bytes = (text: string, length = 512) => {
  const all = Buffer.alloc(length)
  all.write(text, 'latin1')
  return all
}
const withAt = (parts: Record<number, string>) => {
  const all = Buffer.alloc(512)
  for (const [at, text] of Object.entries(parts)) all.write(text, Number(at), 'latin1')
  return all
}
const png = '\x89PNG\r\n\x1a\n'

describe('taken by their first bytes', () => {
  test.each([
    ['an MP4', bytes('\0\0\0\x20ftypisom'), 'mov', 'video'],
    ['a QuickTime film that begins with its index', bytes('\0\0\0\x20moov'), 'mov', 'video'],
    ['a QuickTime film that begins with pictures', bytes('\0\0\0\x08wide'), 'mov', 'video'],
    ['sound in an MP4', bytes('\0\0\0\x20ftypM4A '), 'mov', 'video'],
    ['WebM and Matroska', bytes('\x1a\x45\xdf\xa3'), 'matroska', 'video'],
    ['AVI', bytes('RIFF\0\0\0\0AVI '), 'avi', 'video'],
    ['WAV', bytes('RIFF\0\0\0\0WAVE'), 'wav', 'audio'],
    ['a WAV over 4 GB', bytes('RF64\xff\xff\xff\xffWAVE'), 'wav', 'audio'],
    ['WebP', bytes('RIFF\0\0\0\0WEBP'), 'webp_pipe', 'image'],
    ['PNG', bytes(png), 'png_pipe', 'image'],
    ['a moving PNG', withAt({ 0: png, 37: 'acTL' }), 'apng', 'video'],
    ['JPEG', bytes('\xff\xd8\xff\xe0'), 'jpeg_pipe', 'image'],
    ['GIF', bytes('GIF89a'), 'gif', 'video'],
    ['BMP', withAt({ 0: 'BM\x36\x10', 10: '\x36\0\0\0\x28' }), 'bmp_pipe', 'image'],
    ['Ogg', bytes('OggS'), 'ogg', 'audio'],
    ['FLAC', bytes('fLaC'), 'flac', 'audio'],
    ['MP3 with a tag', bytes('ID3\x04'), 'mp3', 'audio'],
    ['MP3 without', bytes('\xff\xfb\x90\x64'), 'mp3', 'audio'],
    ['AAC', bytes('\xff\xf1\x50\x80'), 'aac', 'audio'],
    ['a transport stream', withAt({ 0: 'G', 188: 'G' }), 'mpegts', 'video'],
    ['a camera transport stream', withAt({ 4: 'G', 196: 'G' }), 'mpegts', 'video'],
  ])('%s', (_, first, demuxer, kind) => {
    expect(sniff(first)).toEqual({ demuxer, kind })
  })
})

describe('not taken', () => {
  test.each([
    ['nothing', Buffer.alloc(0)],
    ['text', bytes('Dear diary')],
    ['a playlist', bytes('#EXTM3U\n')],
    ['a script for FFmpeg', bytes('ffconcat version 1.0\n')],
    ['a page', bytes('<!doctype html>')],
    ['a vector picture', bytes('<svg xmlns="http://www.w3.org/2000/svg">')],
    ['a subtitle file', bytes('[Script Info]\n')],
    ['an archive', bytes('PK\x03\x04')],
    ['a program', bytes('\x7fELF')],
    ['a PDF', bytes('%PDF-1.7')],
    ['a photograph in HEIF', bytes('\0\0\0\x20ftypheic')],
    ['a picture in AVIF', bytes('\0\0\0\x20ftypavif')],
    ['text that begins with BM', bytes('BMW is a maker of cars and not a bitmap')],
    ['UTF-16 text', bytes('\xff\xfeD\0e\0a\0r\0')],
    ['RIFF of another kind', bytes('RIFF\0\0\0\0ACON')],
    ['G once', withAt({ 0: 'G' })],
    ['zeros', Buffer.alloc(4_096)],
  ])('F3: %s', (_, first) => {
    expect(sniff(first)).toBeUndefined()
  })
})
