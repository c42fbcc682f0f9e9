/** What renders now. */
export function RenderBar() {
  return null
}
