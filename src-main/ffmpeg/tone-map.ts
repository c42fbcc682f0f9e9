import type { MediaFacts } from '@shared/domain/media'
import type { FfmpegFeatures } from './features'

/**
 * Filters that bring an HDR picture (PQ or HLG, BT.2020) to an ordinary one in BT.709; none for an ordinary picture, and none where
 * FFmpeg was built without zscale: the picture then looks pale. Put them after scaling down: they work on 32-bit floats.
 * The order, linear light first, is that of FFmpeg's tonemap filter documentation.
 */
export function toneMapFilters({ hdrTransfer }: MediaFacts, { hasToneMapping }: FfmpegFeatures): string[] {
  if (hdrTransfer === null || !hasToneMapping) return []
  return [
    `zscale=transferin=${hdrTransfer}:primariesin=bt2020:matrixin=bt2020nc:transfer=linear:npl=203`,
    'format=gbrpf32le',
    'zscale=primaries=bt709',
    'tonemap=hable:desat=0',
    'zscale=transfer=bt709:matrix=bt709:range=tv',
    'format=yuv420p',
  ]
}
