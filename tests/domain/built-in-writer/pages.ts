/** A page as a reader hands it over: with menus, notices, a quotation and talk of itself. */
export const breadPage = `Home | Recipes | About
Why Your Sourdough Fails in Winter
By Anna Field
We use cookies to improve your experience. Accept all cookies.
Sourdough bread depends on wild yeast, and wild yeast depends on warmth. At 18 degrees a starter needs almost twice as long to double as it does at 25 degrees. Most recipes are written for a warm kitchen, which is why the times printed in them rarely work in January.
However, the flour itself is cold as well, and cold flour pulls the dough down by several degrees. Measure the temperature of your dough right after mixing. If it is below 22 degrees, the bulk fermentation will stall (this is the most common mistake). Use water at 35 degrees to bring a cold dough back to 24 degrees.
This is why bakers talk about dough temperature rather than oven temperature. A switched-off oven with only the light on holds about 26 degrees. Keep the bowl there until the dough has grown by half. In addition, wholemeal flour ferments faster because it carries more minerals and more wild yeast.
"I ruined twelve loaves before I bought a thermometer," says Marta Lind, who runs a bakery in Turku. She now writes the temperature of every dough on the bowl. A thermometer costs less than two failed loaves.
Don't add more starter to save time; too much of it makes the bread sour and flat. Subscribe to our newsletter for more recipes.
Read more: How to store bread
© 2025 Bread Magazine. All rights reserved.`

export const germanPage = `Sauerteig im Winter
Wir verwenden Cookies, um die Seite zu verbessern.
Wilde Hefen werden unter 20 Grad träge, deshalb braucht der Teig im Januar fast doppelt so lange. Das Mehl aus der kalten Speisekammer zieht die Temperatur um drei bis vier Grad nach unten. Miss die Temperatur des Teigs direkt nach dem Kneten. Warmes Wasser mit 35 Grad gleicht kaltes Mehl aus. Ein ausgeschalteter Backofen mit eingeschaltetem Licht hält rund 26 Grad. Wer mehr Anstellgut nimmt, bekommt ein saures Brot. Ein Thermometer kostet weniger als zwei misslungene Brote. Abonniere unseren Newsletter.`
