import type { MediaFacts } from '@shared/domain/media'

/** By the demuxer that a file's own bytes chose. Nothing that a page could run is among them. */
const subtypes: Readonly<Record<string, string>> = {
  aac: 'aac',
  apng: 'apng',
  avi: 'x-msvideo',
  bmp_pipe: 'bmp',
  flac: 'flac',
  gif: 'gif',
  jpeg_pipe: 'jpeg',
  matroska: 'webm',
  mov: 'mp4',
  mp3: 'mpeg',
  mpegts: 'mp2t',
  ogg: 'ogg',
  png_pipe: 'png',
  wav: 'wav',
  webp_pipe: 'webp',
}
const pictures = ['apng', 'gif']

/** The content type to serve a media with, or undefined for one that pages do not get. */
export function mediaType({ demuxer, kind }: MediaFacts): string | undefined {
  const subtype = Object.hasOwn(subtypes, demuxer) ? subtypes[demuxer] : undefined
  if (!subtype) return undefined
  return `${pictures.includes(subtype) ? 'image' : kind}/${subtype}`
}
