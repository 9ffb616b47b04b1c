<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
  <context>
    <name>AheadDialog</name>
    <message>
      <source>Atelier draws ahead while it has nothing better to do, also in the background and after a restart. Later you vote without waiting, and the graphics card is free for other programs. These pictures never go out of date, as the base model draws them.</source>
      <translation>Atelier malt auf Vorrat, wenn es nichts Besseres zu tun hat, auch im Hintergrund und nach einem Neustart. Später stimmst du ohne Warten ab, und die Grafikkarte ist frei für andere Programme. Diese Bilder veralten nie, denn das Basismodell malt sie.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Draw ahead</source>
      <translation>Auf Vorrat malen</translation>
    </message>
    <message>
      <source>For {0} votes</source>
      <translation>Für {0} Stimmen</translation>
    </message>
    <message>
      <source>What they take is known once the first pictures are drawn.</source>
      <translation>Was sie brauchen, ist bekannt, sobald die ersten Bilder gemalt sind.</translation>
    </message>
    <message>
      <source>{0}, {1} on the disk</source>
      <translation>{0}, {1} auf dem Datenträger</translation>
    </message>
  </context>
  <context>
    <name>AheadRow</name>
    <message>
      <source>Draw ahead…</source>
      <translation>Auf Vorrat malen …</translation>
    </message>
    <message>
      <source>Draw no more ahead</source>
      <translation>Nicht weiter</translation>
    </message>
    <message>
      <source>enough for {0}</source>
      <translation>genug für {0}</translation>
    </message>
    <message>
      <source>{0} left to vote on</source>
      <translation>{0} noch zum Abstimmen</translation>
    </message>
    <message>
      <source>{0} of {1} drawn ahead</source>
      <translation>{0} von {1} auf Vorrat</translation>
    </message>
    <message>
      <source>{0} ready to vote on</source>
      <translation>{0} bereit zum Abstimmen</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Copy details</source>
      <translation>Einzelheiten kopieren</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Noch einmal</translation>
    </message>
  </context>
  <context>
    <name>BaseLine</name>
    <message>
      <source>Made for Atelier's starter model, which no other program has: a LoRA of it works here only. For one that you can take along, begin a project with a model of your own.</source>
      <translation>Für Ateliers Startmodell, das kein anderes Programm hat: Ein LoRA davon wirkt nur hier. Für eines zum Mitnehmen beginne ein Projekt mit einem eigenen Modell.</translation>
    </message>
    <message>
      <source>Made for {0}, which has a size of its own: a LoRA of it works with this model only.</source>
      <translation>Für {0}, das eine eigene Größe hat: Ein LoRA davon wirkt nur mit diesem Modell.</translation>
    </message>
    <message>
      <source>Made for {0}.</source>
      <translation>Für {0}.</translation>
    </message>
    <message>
      <source>Made for {0}. It works with other models of {1} too, the better the nearer they are to this one.</source>
      <translation>Für {0}. Es wirkt auch mit anderen Modellen von {1}, umso besser, je näher sie diesem sind.</translation>
    </message>
  </context>
  <context>
    <name>BenchmarkDialog</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Drawing a test picture…</source>
      <translation>Ein Probebild wird gezeichnet …</translation>
    </message>
    <message>
      <source>Measuring how long learning takes…</source>
      <translation>Es wird gemessen, wie lange das Lernen dauert …</translation>
    </message>
    <message>
      <source>Opening the model; a large one takes a minute the first time…</source>
      <translation>Das Modell wird geöffnet; bei einem großen dauert das beim ersten Mal eine Minute …</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Test picture {0}</source>
      <translation>Probebild {0}</translation>
    </message>
    <message>
      <source>This one: it predicts flow</source>
      <translation>Dieses: Es sagt Fluss vorher</translation>
    </message>
    <message>
      <source>This one: it predicts noise</source>
      <translation>Dieses: Es sagt Rauschen vorher</translation>
    </message>
    <message>
      <source>This one: it predicts velocity</source>
      <translation>Dieses: Es sagt Geschwindigkeit vorher</translation>
    </message>
    <message>
      <source>Try the base model</source>
      <translation>Das Basismodell ausprobieren</translation>
    </message>
  </context>
  <context>
    <name>BlindTestPage</name>
    <message>
      <source>Add a control prompt on the Prompts page: its pictures are only compared, never learned from.</source>
      <translation>Ein Kontroll-Prompt auf der Seite „Prompts“ genügt: Seine Bilder werden nur verglichen, nie gelernt.</translation>
    </message>
    <message>
      <source>Go to the prompts</source>
      <translation>Zu den Prompts</translation>
    </message>
    <message>
      <source>No control prompt yet</source>
      <translation>Noch kein Kontroll-Prompt</translation>
    </message>
    <message>
      <source>Nothing to check yet</source>
      <translation>Noch nichts zu prüfen</translation>
    </message>
    <message>
      <source>The first checkpoint comes out of the first round of votes; here it meets the base model.</source>
      <translation>Der erste Checkpoint entsteht aus der ersten Runde von Stimmen; hier tritt er gegen das Basismodell an.</translation>
    </message>
  </context>
  <context>
    <name>BlindTestResult</name>
    <message>
      <source>Go on voting</source>
      <translation>Weiter abstimmen</translation>
    </message>
    <message>
      <source>New check…</source>
      <translation>Neue Probe …</translation>
    </message>
    <message>
      <source>at {0} %</source>
      <translation>bei {0} %</translation>
    </message>
    <message>
      <source>equal</source>
      <translation>gleich</translation>
    </message>
    <message>
      <source>{0} The check is not over.</source>
      <translation>{0} Die Probe ist nicht zu Ende.</translation>
    </message>
  </context>
  <context>
    <name>BlindTestSetup</name>
    <message>
      <source>Begin</source>
      <translation>Beginnen</translation>
    </message>
    <message>
      <source>Blind check</source>
      <translation>Blindprobe</translation>
    </message>
    <message>
      <source>Earlier checks</source>
      <translation>Frühere Proben</translation>
    </message>
    <message>
      <source>First model</source>
      <translation>Erstes Modell</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>One model at five strengths</source>
      <translation>Ein Modell in fünf Stärken</translation>
    </message>
    <message>
      <source>One model draws each control prompt at two strengths from 50 to 150 %, from the same seeds. You choose blindly; at the end you are told which strength you like best.</source>
      <translation>Ein Modell malt jeden Kontroll-Prompt in zwei Stärken von 50 bis 150 %, mit denselben Seeds. Du wählst blind; am Ende steht, was dir am besten gefällt.</translation>
    </message>
    <message>
      <source>Pairs</source>
      <translation>Paare</translation>
    </message>
    <message>
      <source>Second model</source>
      <translation>Zweites Modell</translation>
    </message>
    <message>
      <source>Ten pairs show only a landslide, forty a moderate preference.</source>
      <translation>Zehn Paare zeigen nur einen Erdrutsch, vierzig auch eine mäßige Vorliebe.</translation>
    </message>
    <message>
      <source>The pictures come in the size of this project, {0} × {1}; at others the result may differ.</source>
      <translation>Die Bilder kommen in der Größe dieses Projekts, {0} × {1}; in anderen kann das Ergebnis anders ausfallen.</translation>
    </message>
    <message>
      <source>Two models</source>
      <translation>Zwei Modelle</translation>
    </message>
    <message>
      <source>Two models draw the same control prompts from the same seeds. You choose without knowing which is which; the result is told at the end.</source>
      <translation>Zwei Modelle malen dieselben Kontroll-Prompts mit denselben Seeds. Du wählst, ohne zu wissen, welches welches ist; das Ergebnis steht am Ende.</translation>
    </message>
    <message>
      <source>against</source>
      <translation>gegen</translation>
    </message>
    <message>
      <source>{0} pairs</source>
      <translation>{0} Paare</translation>
    </message>
    <message>
      <source>{0} · in use</source>
      <translation>{0} · im Einsatz</translation>
    </message>
  </context>
  <context>
    <name>BlindTestVoting</name>
    <message>
      <source>A pair of the blind check</source>
      <translation>Ein Paar der Blindprobe</translation>
    </message>
    <message>
      <source>Blind check: {0} of {1} pairs</source>
      <translation>Blindprobe: {0} von {1} Paaren</translation>
    </message>
    <message>
      <source>Pairs of this check</source>
      <translation>Paare dieser Probe</translation>
    </message>
    <message>
      <source>Show the result so far</source>
      <translation>Ergebnis bisher zeigen</translation>
    </message>
  </context>
  <context>
    <name>BreakView</name>
    <message>
      <source>Any key or a click goes on.</source>
      <translation>Jede Taste oder ein Klick geht weiter.</translation>
    </message>
    <message>
      <source>Every vote is kept.</source>
      <translation>Jede Stimme ist gesichert.</translation>
    </message>
    <message>
      <source>Resting</source>
      <translation>Rast</translation>
    </message>
    <message>
      <source>rounds learned</source>
      <translation>gelernte Runden</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>votes to the end of the round</source>
      <translation>Stimmen bis zum Ende der Runde</translation>
    </message>
  </context>
  <context>
    <name>Charts</name>
    <message>
      <source>Blind wins over the base</source>
      <translation>Blind besser als die Basis</translation>
    </message>
    <message>
      <source>Distance from the base</source>
      <translation>Abstand zur Basis</translation>
    </message>
    <message>
      <source>How clearly it prefers yours</source>
      <translation>Wie klar es dir zustimmt</translation>
    </message>
    <message>
      <source>Unseen votes it predicts</source>
      <translation>Vorhergesagte Stimmen</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source> The records as they were are kept as {0}.</source>
      <translation> Die Aufzeichnungen, wie sie waren, liegen in {0}.</translation>
    </message>
    <message>
      <source> What is left cannot be mended:</source>
      <translation> Was bleibt, lässt sich nicht beheben:</translation>
    </message>
    <message>
      <source> {0} are free again.</source>
      <translation> {0} sind wieder frei.</translation>
    </message>
    <message>
      <source>All is well.</source>
      <translation>Alles ist in Ordnung.</translation>
    </message>
    <message>
      <source>Check the project</source>
      <translation>Projekt prüfen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Es wird nachgesehen…</translation>
    </message>
    <message>
      <source>Mending…</source>
      <translation>Es wird repariert…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Reparieren</translation>
    </message>
    <message>
      <source>The engine ends what it is doing…</source>
      <translation>Die Maschine beendet, was sie gerade tut…</translation>
    </message>
    <message>
      <source>This was found. A repair keeps a copy of the records first.</source>
      <translation>Das wurde gefunden. Eine Reparatur bewahrt zuerst eine Kopie der Aufzeichnungen auf.</translation>
    </message>
    <message>
      <source>This was found. It cannot be mended; everything else is well.</source>
      <translation>Das wurde gefunden. Es ist nicht zu reparieren; alles andere ist in Ordnung.</translation>
    </message>
    <message>
      <source>What could be mended is mended.</source>
      <translation>Was zu reparieren war, ist repariert.</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Was gefunden wurde</translation>
    </message>
  </context>
  <context>
    <name>CheckpointChart</name>
    <message>
      <source>Nothing to show yet</source>
      <translation>Noch nichts zu zeigen</translation>
    </message>
  </context>
  <context>
    <name>CheckpointModel</name>
    <message>
      <source>Blind wins over the base</source>
      <translation>Blind besser als die Basis</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Datum</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Abstand</translation>
    </message>
    <message>
      <source>Unseen votes foretold</source>
      <translation>Vorhergesagte Stimmen</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>beschädigt</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>gelöscht</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>im Einsatz</translation>
    </message>
    <message>
      <source>pinned</source>
      <translation>angeheftet</translation>
    </message>
    <message>
      <source>{0} ({1})</source>
      <translation>{0} ({1})</translation>
    </message>
    <message>
      <source>{0} of {1} ({2} to {3})</source>
      <translation>{0} von {1} ({2} bis {3})</translation>
    </message>
  </context>
  <context>
    <name>CheckpointSection</name>
    <message>
      <source>Checkpoints</source>
      <translation>Checkpoints</translation>
    </message>
    <message>
      <source>Checkpoints appear here, one after each round of votes.</source>
      <translation>Hier erscheinen Checkpoints, einer nach jeder Runde von Stimmen.</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>Vergleichen …</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mehr</translation>
    </message>
    <message>
      <source>Name…</source>
      <translation>Benennen …</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Anheften</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Wiederherstellen</translation>
    </message>
    <message>
      <source>Show deleted</source>
      <translation>Gelöschte zeigen</translation>
    </message>
    <message>
      <source>Train again</source>
      <translation>Neu trainieren</translation>
    </message>
    <message>
      <source>Train again without some votes…</source>
      <translation>Ohne einige Stimmen neu trainieren …</translation>
    </message>
    <message>
      <source>Train this checkpoint anew from the votes as they stand now</source>
      <translation>Diesen Checkpoint aus den Stimmen, wie sie jetzt sind, neu trainieren</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Rückgängig</translation>
    </message>
    <message>
      <source>Work on from here</source>
      <translation>Von hier weiterarbeiten</translation>
    </message>
    <message>
      <source>{0} is back.</source>
      <translation>{0} ist wieder da.</translation>
    </message>
    <message>
      <source>{0} is deleted.</source>
      <translation>{0} ist gelöscht.</translation>
    </message>
    <message>
      <source>{0} is trained again as soon as the engine is free.</source>
      <translation>{0} wird neu trainiert, sobald die Maschine frei ist.</translation>
    </message>
    <message>
      <source>{0} is trained again once you let the work continue.</source>
      <translation>{0} wird neu trainiert, sobald du die Arbeit fortfahren lässt.</translation>
    </message>
  </context>
  <context>
    <name>CheckpointTable</name>
    <message>
      <source>Checkpoints</source>
      <translation>Checkpoints</translation>
    </message>
  </context>
  <context>
    <name>ChosenPanel</name>
    <message>
      <source>&amp;Caption</source>
      <translation>&amp;Bildtext</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Bildtext</translation>
    </message>
    <message>
      <source>Drag the bright part, or use the arrow keys.</source>
      <translation>Zieh den hellen Teil, oder nimm die Pfeiltasten.</translation>
    </message>
    <message>
      <source>Its caption is not used, only those of the first {0} pictures; it is learned under: {1}</source>
      <translation>Sein Bildtext wird nicht genutzt, nur die der ersten {0} Bilder; gelernt wird es unter: {1}</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Weglassen</translation>
    </message>
    <message>
      <source>Leave {0} out</source>
      <translation>{0} weglassen</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>{0} entfernen</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>Wieder dazunehmen</translation>
    </message>
    <message>
      <source>Take {0} in again</source>
      <translation>{0} wieder dazunehmen</translation>
    </message>
    <message>
      <source>Without a caption the project's prompts are used.</source>
      <translation>Ohne Bildtext gelten die Prompts des Projekts.</translation>
    </message>
    <message>
      <source>Without a caption: {0}</source>
      <translation>Ohne Bildtext: {0}</translation>
    </message>
  </context>
  <context>
    <name>CloseGuard</name>
    <message>
      <source>A LoRA file is about to be written. Broken off now, it is written anew the next time.</source>
      <translation>Eine LoRA-Datei wird gerade geschrieben. Jetzt abgebrochen, wird sie beim nächsten Mal neu geschrieben.</translation>
    </message>
    <message>
      <source>Atelier closes as soon as this is done.</source>
      <translation>Atelier schließt, sobald das fertig ist.</translation>
    </message>
    <message>
      <source>Atelier goes on in the background and closes when it is done</source>
      <translation>Atelier arbeitet im Hintergrund weiter und schließt danach</translation>
    </message>
    <message>
      <source>Close Atelier</source>
      <translation>Atelier schließen</translation>
    </message>
    <message>
      <source>Close now</source>
      <translation>Jetzt schließen</translation>
    </message>
    <message>
      <source>Close when it is done</source>
      <translation>Danach schließen</translation>
    </message>
    <message>
      <source>Finish in the background</source>
      <translation>Im Hintergrund beenden</translation>
    </message>
    <message>
      <source>Leave it now</source>
      <translation>Jetzt verlassen</translation>
    </message>
    <message>
      <source>Leave the project</source>
      <translation>Projekt verlassen</translation>
    </message>
    <message>
      <source>Pictures for {0} of {1} votes are drawn ahead so far. Closed now, Atelier goes on with them when the project is open again.</source>
      <translation>Bilder für {0} von {1} Stimmen sind schon auf Vorrat gemalt. Schließt du jetzt, macht Atelier damit weiter, wenn das Projekt wieder offen ist.</translation>
    </message>
    <message>
      <source>The model is learning from your votes. Every vote is kept in any case; broken off now, this round is learned anew the next time.</source>
      <translation>Das Modell lernt aus deinen Stimmen. Jede Stimme bleibt in jedem Fall erhalten; jetzt abgebrochen, wird diese Runde beim nächsten Mal neu gelernt.</translation>
    </message>
  </context>
  <context>
    <name>CompareDialog</name>
    <message>
      <source>At the left</source>
      <translation>Links</translation>
    </message>
    <message>
      <source>At the right</source>
      <translation>Rechts</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Vergleichen</translation>
    </message>
    <message>
      <source>Strength of the one at the right</source>
      <translation>Stärke des rechten</translation>
    </message>
    <message>
      <source>Strength {0} %</source>
      <translation>Stärke {0} %</translation>
    </message>
    <message>
      <source>← → prompt      ↑ ↓ right      Shift ↑ ↓ left      + − strength      Tab swap      F fit      Z 100 %      Esc close</source>
      <translation>← → Prompt      ↑ ↓ rechts      Umschalt ↑ ↓ links      + − Stärke      Tab tauschen      F einpassen      Z 100 %      Esc schließen</translation>
    </message>
  </context>
  <context>
    <name>ConfirmDialog</name>
    <message>
      <source>Stay</source>
      <translation>Bleiben</translation>
    </message>
  </context>
  <context>
    <name>CropView</name>
    <message>
      <source>Drag the bright part, or use the arrow keys.</source>
      <translation>Zieh den hellen Teil, oder nimm die Pfeiltasten.</translation>
    </message>
    <message>
      <source>The part that is learned</source>
      <translation>Der Teil, der gelernt wird</translation>
    </message>
  </context>
  <context>
    <name>DeedRow</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
  </context>
  <context>
    <name>DownloadDialog</name>
    <message>
      <source>Asking the hub…</source>
      <translation>Der Hub wird gefragt …</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>Herunterladen</translation>
    </message>
    <message>
      <source>Download a model</source>
      <translation>Ein Modell herunterladen</translation>
    </message>
    <message>
      <source>Kept in the keyring of your system</source>
      <translation>Wird im Schlüsselbund des Systems aufbewahrt</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Nachsehen</translation>
    </message>
    <message>
      <source>Model on huggingface.co</source>
      <translation>Modell auf huggingface.co</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Read token</source>
      <translation>Lese-Token</translation>
    </message>
    <message>
      <source>file</source>
      <translation>Datei</translation>
    </message>
    <message>
      <source>files</source>
      <translation>Dateien</translation>
    </message>
    <message>
      <source>licence: {0}</source>
      <translation>Lizenz: {0}</translation>
    </message>
    <message>
      <source>none named</source>
      <translation>keine genannt</translation>
    </message>
    <message>
      <source>owner/name, or the address of its page</source>
      <translation>Besitzer/Name oder die Adresse der Seite</translation>
    </message>
    <message>
      <source>{0} GB</source>
      <translation>{0} GB</translation>
    </message>
  </context>
  <context>
    <name>DropArea</name>
    <message>
      <source>Bring 5 to 30 pictures in the style you want; the model learns what they have in common before you vote.</source>
      <translation>Bring 5 bis 30 Bilder in dem Stil, den du willst; das Modell lernt, was sie gemeinsam haben, noch bevor du abstimmst.</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen …</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>Bilder wählen …</translation>
    </message>
    <message>
      <source>Drop pictures here</source>
      <translation>Zieh Bilder hierher</translation>
    </message>
    <message>
      <source>PNG, JPEG, WebP, AVIF and others; the files themselves are never changed.</source>
      <translation>PNG, JPEG, WebP, AVIF und andere; die Dateien selbst werden nie verändert.</translation>
    </message>
    <message>
      <source>This project cannot learn from pictures of your own</source>
      <translation>Dieses Projekt kann nicht aus eigenen Bildern lernen</translation>
    </message>
  </context>
  <context>
    <name>EstimateTiles</name>
    <message>
      <source>The pictures so far</source>
      <translation>Die Bilder bis jetzt</translation>
    </message>
  </context>
  <context>
    <name>ExportForm</name>
    <message>
      <source>A smaller rank makes a smaller file; what it loses is told.</source>
      <translation>Ein kleinerer Rang macht die Datei kleiner; was verloren geht, wird gesagt.</translation>
    </message>
    <message>
      <source>A1111 and Forge show them</source>
      <translation>A1111 und Forge zeigen sie</translation>
    </message>
    <message>
      <source>As trained</source>
      <translation>Wie gelernt</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Urheber</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Durchsuchen …</translation>
    </message>
    <message>
      <source>Exact (fp32)</source>
      <translation>Genau (fp32)</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Folder for the export</source>
      <translation>Ordner für den Export</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Half the size (fp16)</source>
      <translation>Halb so groß (fp16)</translation>
    </message>
    <message>
      <source>Half the size, wide range (bf16)</source>
      <translation>Halb so groß, weiter Bereich (bf16)</translation>
    </message>
    <message>
      <source>How to use it</source>
      <translation>Wie man es nutzt</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Lizenz</translation>
    </message>
    <message>
      <source>LoRA for all programs (kohya)</source>
      <translation>LoRA für alle Programme (kohya)</translation>
    </message>
    <message>
      <source>LoRA for diffusers (PEFT folder)</source>
      <translation>LoRA für diffusers (PEFT-Ordner)</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>Picture {0}</source>
      <translation>Bild {0}</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>Tell your prompts in the file</source>
      <translation>Deine Prompts in der Datei nennen</translation>
    </message>
    <message>
      <source>The file</source>
      <translation>Die Datei</translation>
    </message>
    <message>
      <source>The whole base model, diffusers folder</source>
      <translation>Das ganze Basismodell, diffusers-Ordner</translation>
    </message>
    <message>
      <source>The whole base model, one file</source>
      <translation>Das ganze Basismodell, eine Datei</translation>
    </message>
    <message>
      <source>Trigger words</source>
      <translation>Auslösewörter</translation>
    </message>
    <message>
      <source>What it says of itself</source>
      <translation>Was sie von sich sagt</translation>
    </message>
    <message>
      <source>With the project</source>
      <translation>Beim Projekt</translation>
    </message>
    <message>
      <source>Words and picture in files beside it too</source>
      <translation>Wörter und Bild auch in Dateien daneben</translation>
    </message>
  </context>
  <context>
    <name>ExportList</name>
    <message>
      <source>Copied to {0}</source>
      <translation>Kopiert nach {0}</translation>
    </message>
    <message>
      <source>Copy the marked file to:</source>
      <translation>Die markierte Datei kopieren zu:</translation>
    </message>
    <message>
      <source>Copy to {0}</source>
      <translation>Zu {0} kopieren</translation>
    </message>
    <message>
      <source>Copying {0}…</source>
      <translation>{0} wird kopiert …</translation>
    </message>
    <message>
      <source>Exported so far</source>
      <translation>Bisher exportiert</translation>
    </message>
    <message>
      <source>In InvokeAI add it by Models → Add models → Scan folder.</source>
      <translation>In InvokeAI kommt sie mit Models → Add models → Scan folder dazu.</translation>
    </message>
    <message>
      <source>No folder of ComfyUI, A1111, Forge, InvokeAI or StabilityMatrix was found.</source>
      <translation>Kein Ordner von ComfyUI, A1111, Forge, InvokeAI oder StabilityMatrix wurde gefunden.</translation>
    </message>
    <message>
      <source>No program that was found here reads the marked file.</source>
      <translation>Kein Programm, das hier gefunden wurde, liest die markierte Datei.</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Im Ordner zeigen</translation>
    </message>
    <message>
      <source>What you export is listed here.</source>
      <translation>Was du exportierst, steht hier.</translation>
    </message>
  </context>
  <context>
    <name>ExportPage</name>
    <message>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>Give the file a name.</source>
      <translation>Gib der Datei einen Namen.</translation>
    </message>
    <message>
      <source>How strong</source>
      <translation>Wie stark</translation>
    </message>
    <message>
      <source>Learned from pictures of {0} × {1}. What was learned holds no size: draw with it at any.</source>
      <translation>Gelernt aus Bildern von {0} × {1}. Das Gelernte enthält keine Größe: Male damit in jeder.</translation>
    </message>
    <message>
      <source>Nothing to export yet</source>
      <translation>Noch nichts zu exportieren</translation>
    </message>
    <message>
      <source>Stopped; {0} was not written.</source>
      <translation>Angehalten; {0} wurde nicht geschrieben.</translation>
    </message>
    <message>
      <source>The file is written soon; the work that runs now comes to its end first…</source>
      <translation>Die Datei wird bald geschrieben; erst wird die laufende Arbeit beendet …</translation>
    </message>
    <message>
      <source>The first checkpoint comes out of the first round of votes; here it becomes a file.</source>
      <translation>Der erste Checkpoint entsteht aus der ersten Runde von Stimmen; hier wird er eine Datei.</translation>
    </message>
    <message>
      <source>{0} · in use</source>
      <translation>{0} · im Einsatz</translation>
    </message>
  </context>
  <context>
    <name>FileLine</name>
    <message>
      <source>Browse: {0}</source>
      <translation>Durchsuchen: {0}</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Durchsuchen …</translation>
    </message>
  </context>
  <context>
    <name>FilterRow</name>
    <message>
      <source>All checkpoints</source>
      <translation>Alle Checkpoints</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>Jeder Ausgang</translation>
    </message>
    <message>
      <source>All prompts</source>
      <translation>Alle Prompts</translation>
    </message>
    <message>
      <source>Bad</source>
      <translation>Schlecht</translation>
    </message>
    <message>
      <source>Both good, or between</source>
      <translation>Beide gut, oder dazwischen</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Verloren</translation>
    </message>
    <message>
      <source>Only pictures with a star</source>
      <translation>Nur Bilder mit Stern</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Ausgang</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>Search the prompts</source>
      <translation>Prompts durchsuchen</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Übersprungen</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Gewonnen</translation>
    </message>
    <message>
      <source>★ only</source>
      <translation>Nur ★</translation>
    </message>
  </context>
  <context>
    <name>FlawNotice</name>
    <message>
      <source>Draw them anew</source>
      <translation>Neu zeichnen</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged, so the votes are kept, but not learned from.</source>
      <translation>Dateien von {0} fehlen oder sind beschädigt; die Stimmen bleiben, aber aus ihnen wird nicht gelernt.</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged; they are drawn anew as soon as the engine is free.</source>
      <translation>Dateien von {0} fehlen oder sind beschädigt; sie werden neu gezeichnet, sobald die Maschine frei ist.</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged; {1} of them are being drawn anew.</source>
      <translation>Dateien von {0} fehlen oder sind beschädigt; {1} davon werden gerade neu gezeichnet.</translation>
    </message>
    <message>
      <source>Show them…</source>
      <translation>Anzeigen…</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>Stimmen</translation>
    </message>
  </context>
  <context>
    <name>FlawedDialog</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Draw anew</source>
      <translation>Neu zeichnen</translation>
    </message>
    <message>
      <source>No. {0}, learned from all the same:
{1}</source>
      <translation>Nr. {0}, daraus wird trotzdem gelernt:
{1}</translation>
    </message>
    <message>
      <source>No. {0}, left out:
{1}</source>
      <translation>Nr. {0}, ausgelassen:
{1}</translation>
    </message>
    <message>
      <source>Show the vote</source>
      <translation>Stimme zeigen</translation>
    </message>
    <message>
      <source>These votes are kept. Drawn anew from their seeds, the pictures are as they were, and the votes count for the next round.</source>
      <translation>Diese Stimmen bleiben erhalten. Aus ihren Seeds neu gezeichnet sind die Bilder wie zuvor, und die Stimmen zählen für die nächste Runde.</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>Votes with missing files</source>
      <translation>Stimmen mit fehlenden Dateien</translation>
    </message>
  </context>
  <context>
    <name>FolderLine</name>
    <message>
      <source>Browse: {0}</source>
      <translation>Durchsuchen: {0}</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Durchsuchen …</translation>
    </message>
  </context>
  <context>
    <name>GalleryModel</name>
    <message>
      <source>with a star</source>
      <translation>mit Stern</translation>
    </message>
  </context>
  <context>
    <name>GalleryOutcome</name>
    <message>
      <source>– skipped</source>
      <translation>– übersprungen</translation>
    </message>
    <message>
      <source>✓ best</source>
      <translation>✓ bestes</translation>
    </message>
    <message>
      <source>✓ better</source>
      <translation>✓ besser</translation>
    </message>
    <message>
      <source>✓ both good</source>
      <translation>✓ beide gut</translation>
    </message>
    <message>
      <source>✓ much better</source>
      <translation>✓ viel besser</translation>
    </message>
    <message>
      <source>✕ bad</source>
      <translation>✕ schlecht</translation>
    </message>
    <message>
      <source>✕ both bad</source>
      <translation>✕ beide schlecht</translation>
    </message>
  </context>
  <context>
    <name>GalleryPage</name>
    <message>
      <source>Back to all pictures</source>
      <translation>Zurück zu allen Bildern</translation>
    </message>
    <message>
      <source>Change this vote</source>
      <translation>Diese Stimme ändern</translation>
    </message>
    <message>
      <source>Compare side by side, up to four</source>
      <translation>Nebeneinander vergleichen, bis zu vier</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Kopiert.</translation>
    </message>
    <message>
      <source>Copy prompt and seeds</source>
      <translation>Prompt und Seeds kopieren</translation>
    </message>
    <message>
      <source>Give a star</source>
      <translation>Stern geben</translation>
    </message>
    <message>
      <source>Let a click mark one only</source>
      <translation>Ein Klick markiert nur eins</translation>
    </message>
    <message>
      <source>Let each click mark one more</source>
      <translation>Jeder Klick markiert eins dazu</translation>
    </message>
    <message>
      <source>Look at it large</source>
      <translation>Groß ansehen</translation>
    </message>
    <message>
      <source>Mark all</source>
      <translation>Alle markieren</translation>
    </message>
    <message>
      <source>No picture is like that.</source>
      <translation>Kein Bild ist so.</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>Bild (*.png)</translation>
    </message>
    <message>
      <source>Pictures appear here once you have voted on them.</source>
      <translation>Bilder erscheinen hier, sobald du über sie abgestimmt hast.</translation>
    </message>
    <message>
      <source>Save as PNG…</source>
      <translation>Als PNG sichern …</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>Bild sichern</translation>
    </message>
    <message>
      <source>Save {0} pictures into a folder</source>
      <translation>{0} Bilder in einen Ordner speichern</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Suche …</translation>
    </message>
    <message>
      <source>Take the star away</source>
      <translation>Stern nehmen</translation>
    </message>
    <message>
      <source>Unmark all</source>
      <translation>Keins markieren</translation>
    </message>
    <message>
      <source>back</source>
      <translation>zurück</translation>
    </message>
    <message>
      <source>change this vote</source>
      <translation>diese Stimme ändern</translation>
    </message>
    <message>
      <source>compare</source>
      <translation>vergleichen</translation>
    </message>
    <message>
      <source>large</source>
      <translation>groß</translation>
    </message>
    <message>
      <source>mark one</source>
      <translation>eins markieren</translation>
    </message>
    <message>
      <source>mark several</source>
      <translation>mehrere markieren</translation>
    </message>
    <message>
      <source>more…</source>
      <translation>mehr…</translation>
    </message>
    <message>
      <source>next</source>
      <translation>weiter</translation>
    </message>
    <message>
      <source>no star</source>
      <translation>kein Stern</translation>
    </message>
    <message>
      <source>previous</source>
      <translation>zurück</translation>
    </message>
    <message>
      <source>save…</source>
      <translation>speichern …</translation>
    </message>
    <message>
      <source>star</source>
      <translation>Stern</translation>
    </message>
    <message>
      <source>stop saving</source>
      <translation>Speichern anhalten</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
    <message>
      <source>{0} pictures are marked.</source>
      <translation>{0} Bilder sind markiert.</translation>
    </message>
    <message>
      <source>{0} pictures can be dragged at once; save more than that with Ctrl+S.</source>
      <translation>{0} Bilder lassen sich auf einmal ziehen; mehr speicherst du mit Strg+S.</translation>
    </message>
    <message>
      <source>{0} — {1}, seeds {2} and {3}</source>
      <translation>{0} – {1}, Seeds {2} und {3}</translation>
    </message>
  </context>
  <context>
    <name>GridDialog</name>
    <message>
      <source>Checkpoints</source>
      <translation>Checkpoints</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>Malen</translation>
    </message>
    <message>
      <source>Draw {0}</source>
      <translation>{0} malen</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>Raster</translation>
    </message>
    <message>
      <source>Prompts, one per line</source>
      <translation>Prompts, einer je Zeile</translation>
    </message>
    <message>
      <source>Strengths in per cent</source>
      <translation>Stärken in Prozent</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>Bilder</translation>
    </message>
  </context>
  <context>
    <name>GroupField</name>
    <message>
      <source>Choose the best with 1–{0}.</source>
      <translation>Wähle das beste mit 1–{0}.</translation>
    </message>
    <message>
      <source>Choose with ← →.</source>
      <translation>Wähle mit ← →.</translation>
    </message>
    <message>
      <source>Four</source>
      <translation>Vier</translation>
    </message>
    <message>
      <source>Mark bad ones with 1–{0} and go on with {1}.</source>
      <translation>Markiere schlechte mit 1–{0}, weiter mit {1}.</translation>
    </message>
    <message>
      <source>Seven</source>
      <translation>Sieben</translation>
    </message>
    <message>
      <source>Two</source>
      <translation>Zwei</translation>
    </message>
  </context>
  <context>
    <name>GroupMarks</name>
    <message>
      <source>Bad: {0}.</source>
      <translation>Schlecht: {0}.</translation>
    </message>
    <message>
      <source>Picture {0} of {1} is framed.</source>
      <translation>Bild {0} von {1} ist umrahmt.</translation>
    </message>
    <message>
      <source>The best: {0}.</source>
      <translation>Das beste: {0}.</translation>
    </message>
  </context>
  <context>
    <name>GroupView</name>
    <message>
      <source>The pictures to choose between</source>
      <translation>Die Bilder, zwischen denen du wählst</translation>
    </message>
  </context>
  <context>
    <name>HardwareBox</name>
    <message>
      <source>Automatic</source>
      <translation>Automatisch</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Prozessor</translation>
    </message>
    <message>
      <source>{0} (not found)</source>
      <translation>{0} (nicht gefunden)</translation>
    </message>
  </context>
  <context>
    <name>HelpDialog</name>
    <message>
      <source>All keys…</source>
      <translation>Alle Tasten …</translation>
    </message>
    <message>
      <source>Check the project…</source>
      <translation>Projekt prüfen…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Log folder</source>
      <translation>Protokollordner</translation>
    </message>
    <message>
      <source>Make a report…</source>
      <translation>Bericht erstellen …</translation>
    </message>
    <message>
      <source>Open the folder of this project</source>
      <translation>Ordner dieses Projekts öffnen</translation>
    </message>
    <message>
      <source>Open the folder with the log</source>
      <translation>Ordner mit dem Protokoll öffnen</translation>
    </message>
    <message>
      <source>Project folder</source>
      <translation>Projektordner</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>Rundgang machen</translation>
    </message>
    <message>
      <source>The first ten minutes</source>
      <translation>Die ersten zehn Minuten</translation>
    </message>
  </context>
  <context>
    <name>HistoryStrip</name>
    <message>
      <source>History</source>
      <translation>Verlauf</translation>
    </message>
  </context>
  <context>
    <name>LargeView</name>
    <message>
      <source>The file is missing.</source>
      <translation>Die Datei fehlt.</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>Das Bild</translation>
    </message>
    <message>
      <source>The pictures that are compared</source>
      <translation>Die Bilder, die verglichen werden</translation>
    </message>
  </context>
  <context>
    <name>LearningRow</name>
    <message>
      <source>A round is being learned; the line at the bottom shows how far it is.</source>
      <translation>Eine Runde wird gelernt; die Zeile ganz unten zeigt, wie weit sie ist.</translation>
    </message>
    <message>
      <source>All of them are learned, or left out. Bring more, or go on voting.</source>
      <translation>Alle sind gelernt oder weggelassen. Bring mehr, oder stimme weiter ab.</translation>
    </message>
    <message>
      <source>It needs no vote, and took {0} the last time. You can vote meanwhile.</source>
      <translation>Das braucht keine Stimme und dauerte beim letzten Mal {0}. Du kannst derweil abstimmen.</translation>
    </message>
    <message>
      <source>It needs no vote. You can vote meanwhile.</source>
      <translation>Das braucht keine Stimme. Du kannst derweil abstimmen.</translation>
    </message>
    <message>
      <source>Learn from them now</source>
      <translation>Jetzt daraus lernen</translation>
    </message>
    <message>
      <source>See what it learned</source>
      <translation>Ansehen, was es gelernt hat</translation>
    </message>
    <message>
      <source>They are learned once all are prepared, {0} of {1} so far. You can vote meanwhile.</source>
      <translation>Gelernt wird, sobald alle vorbereitet sind, bisher {0} von {1}. Du kannst derweil abstimmen.</translation>
    </message>
  </context>
  <context>
    <name>LeaveOutDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>It learned {0} of your own as well; leave some out on the page “Your pictures” before it is trained again.</source>
      <translation>Er hat auch {0} von dir gelernt; lass einige auf der Seite „Deine Bilder“ aus, bevor er neu trainiert wird.</translation>
    </message>
    <message>
      <source>Space or click: leave out, take in      Shift + arrows: several</source>
      <translation>Leertaste oder Klick: weglassen, aufnehmen      Umschalt + Pfeile: mehrere</translation>
    </message>
    <message>
      <source>The votes that {0} learned, the newest first. Untick those that it should not have learned; a new checkpoint is trained from the others, and this one stays as it is.</source>
      <translation>Die Stimmen, die {0} gelernt hat, die neuesten zuerst. Nimm das Häkchen von denen, die es nicht hätte lernen sollen; aus den anderen entsteht ein neuer Checkpoint, und dieser bleibt, wie er ist.</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>Trainieren</translation>
    </message>
    <message>
      <source>Train again without some votes</source>
      <translation>Ohne einige Stimmen neu trainieren</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
  </context>
  <context>
    <name>LightTable</name>
    <message>
      <source>Pictures</source>
      <translation>Bilder</translation>
    </message>
  </context>
  <context>
    <name>LikedRow</name>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen …</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>Bilder wählen …</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove the pictures you like</source>
      <translation>Die Bilder entfernen, die dir gefallen</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>freiwillig</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>{0} chosen</source>
      <translation>{0} gewählt</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>„{0}“</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Closing after this step… — Atelier</source>
      <translation>Schließt nach diesem Schritt … – Atelier</translation>
    </message>
    <message>
      <source>Round {0} was broken off the last time. Nothing is lost: it is learned anew.</source>
      <translation>Runde {0} wurde beim letzten Mal abgebrochen. Nichts ist verloren: Sie wird neu gelernt.</translation>
    </message>
  </context>
  <context>
    <name>MissingPicture</name>
    <message>
      <source>Drawing…</source>
      <translation>Wird gemalt …</translation>
    </message>
    <message>
      <source>No. {0} in line</source>
      <translation>Nr. {0} in der Reihe</translation>
    </message>
    <message>
      <source>Not drawn yet</source>
      <translation>Noch nicht gemalt</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Pause</translation>
    </message>
  </context>
  <context>
    <name>ModelField</name>
    <message>
      <source>A .safetensors checkpoint or a diffusers folder</source>
      <translation>Ein .safetensors-Checkpoint oder ein Diffusers-Ordner</translation>
    </message>
    <message>
      <source>A VAE in a .safetensors file</source>
      <translation>Ein VAE in einer .safetensors-Datei</translation>
    </message>
    <message>
      <source>A model of mine</source>
      <translation>Ein eigenes Modell</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Basismodell</translation>
    </message>
    <message>
      <source>Browse for the base model</source>
      <translation>Nach dem Basismodell suchen</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Durchsuchen …</translation>
    </message>
    <message>
      <source>Flow (rectified)</source>
      <translation>Fluss</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelle</translation>
    </message>
    <message>
      <source>Noise (epsilon)</source>
      <translation>Rauschen</translation>
    </message>
    <message>
      <source>None; or a LoRA file to go on from</source>
      <translation>Keine; oder eine LoRA-Datei als Anfang</translation>
    </message>
    <message>
      <source>On this computer…</source>
      <translation>Auf diesem Rechner …</translation>
    </message>
    <message>
      <source>Start from a LoRA</source>
      <translation>Mit LoRA beginnen</translation>
    </message>
    <message>
      <source>Starter model (included)</source>
      <translation>Startmodell (liegt bei)</translation>
    </message>
    <message>
      <source>Try it on this computer…</source>
      <translation>Auf diesem Rechner ausprobieren …</translation>
    </message>
    <message>
      <source>VAE</source>
      <translation>VAE</translation>
    </message>
    <message>
      <source>Velocity (v)</source>
      <translation>Velocity</translation>
    </message>
    <message>
      <source>What it predicts</source>
      <translation>Was es vorhersagt</translation>
    </message>
    <message>
      <source>down to zero SNR</source>
      <translation>bis SNR null</translation>
    </message>
  </context>
  <context>
    <name>ModelLibrary</name>
    <message>
      <source>Add a folder…</source>
      <translation>Ordner hinzufügen …</translation>
    </message>
    <message>
      <source>Download…</source>
      <translation>Herunterladen …</translation>
    </message>
    <message>
      <source>Folder with models</source>
      <translation>Ordner mit Modellen</translation>
    </message>
    <message>
      <source>Looking through the folders of ComfyUI, A1111, Forge and others…</source>
      <translation>Die Ordner von ComfyUI, A1111, Forge und anderen werden durchgesehen …</translation>
    </message>
    <message>
      <source>Models on this computer</source>
      <translation>Modelle auf diesem Rechner</translation>
    </message>
    <message>
      <source>No model was found. Add the folder in which yours lie.</source>
      <translation>Es wurde kein Modell gefunden. Füge den Ordner hinzu, in dem deine liegen.</translation>
    </message>
    <message>
      <source>Search by name or kind</source>
      <translation>Nach Name oder Art suchen</translation>
    </message>
    <message>
      <source>Use this model</source>
      <translation>Dieses Modell nehmen</translation>
    </message>
    <message>
      <source>file cannot be used: show it</source>
      <translation>Datei ist unbrauchbar: zeigen</translation>
    </message>
    <message>
      <source>files cannot be used: show them</source>
      <translation>Dateien sind unbrauchbar: zeigen</translation>
    </message>
    <message>
      <source>model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>models</source>
      <translation>Modelle</translation>
    </message>
  </context>
  <context>
    <name>ModelRow</name>
    <message>
      <source>Strength of {0}</source>
      <translation>Stärke von: {0}</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
  </context>
  <context>
    <name>NameDelegate</name>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
  </context>
  <context>
    <name>NameDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Name</translation>
    </message>
  </context>
  <context>
    <name>NewProjectForm</name>
    <message>
      <source>&amp;Folder</source>
      <translation>&amp;Ordner</translation>
    </message>
    <message>
      <source>&amp;Learning</source>
      <translation>&amp;Lernen</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Name</translation>
    </message>
    <message>
      <source>&amp;Prompts</source>
      <translation>&amp;Prompts</translation>
    </message>
    <message>
      <source>&amp;Question</source>
      <translation>F&amp;rage</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Basismodell</translation>
    </message>
    <message>
      <source>Browse for the project's folder</source>
      <translation>Ordner des Projekts suchen</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Durchsuchen …</translation>
    </message>
    <message>
      <source>Create project</source>
      <translation>Projekt anlegen</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>Malen</translation>
    </message>
    <message>
      <source>Folder for the project</source>
      <translation>Ordner für das Projekt</translation>
    </message>
    <message>
      <source>More: how it learns and draws</source>
      <translation>Mehr: wie es lernt und malt</translation>
    </message>
    <message>
      <source>My style</source>
      <translation>Mein Stil</translation>
    </message>
    <message>
      <source>N&amp;egative prompt</source>
      <translation>N&amp;egativer Prompt</translation>
    </message>
    <message>
      <source>Not measured yet: this takes half a minute, and says how long a vote and a round take here.</source>
      <translation>Noch nicht gemessen: Das dauert eine halbe Minute und sagt, wie lange eine Stimme und eine Runde hier dauern.</translation>
    </message>
    <message>
      <source>One prompt per line; each line is one kind of picture you will compare.</source>
      <translation>Ein Prompt je Zeile, jeder eine Art von Bild zum Vergleichen.</translation>
    </message>
    <message>
      <source>Pictures at a time</source>
      <translation>Bilder auf einmal</translation>
    </message>
    <message>
      <source>Pictures you like</source>
      <translation>Bilder, die du magst</translation>
    </message>
    <message>
      <source>What do you want to &amp;teach?</source>
      <translation>Was möchtest du &amp;beibringen?</translation>
    </message>
    <message>
      <source>What no picture is to show; empty for nothing</source>
      <translation>Was kein Bild zeigen soll; leer für nichts</translation>
    </message>
  </context>
  <context>
    <name>NoPairView</name>
    <message>
      <source>A control prompt is off, or the files of a checkpoint are missing.</source>
      <translation>Ein Kontroll-Prompt ist ausgeschaltet, oder die Dateien eines Checkpoints fehlen.</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Fortfahren</translation>
    </message>
    <message>
      <source>Drawing the next pair…</source>
      <translation>Das nächste Paar wird gemalt …</translation>
    </message>
    <message>
      <source>No more pairs can be drawn</source>
      <translation>Es können keine Paare mehr gemalt werden</translation>
    </message>
    <message>
      <source>Press Enter to go on.</source>
      <translation>Weiter mit der Eingabetaste.</translation>
    </message>
    <message>
      <source>The model learns from your votes first; this page goes on by itself.</source>
      <translation>Zuerst lernt das Modell aus deinen Stimmen; diese Seite geht von selbst weiter.</translation>
    </message>
    <message>
      <source>The pairs are drawn after this round</source>
      <translation>Die Paare werden nach dieser Runde gemalt</translation>
    </message>
    <message>
      <source>The work is stopped</source>
      <translation>Die Arbeit ist angehalten</translation>
    </message>
  </context>
  <context>
    <name>NoteList</name>
    <message>
      <source>Copy all</source>
      <translation>Alle kopieren</translation>
    </message>
    <message>
      <source>Dismiss all</source>
      <translation>Alle ausblenden</translation>
    </message>
    <message>
      <source>What is to be said of the pictures</source>
      <translation>Was zu den Bildern zu sagen ist</translation>
    </message>
    <message>
      <source>What was noticed</source>
      <translation>Was aufgefallen ist</translation>
    </message>
    <message>
      <source>What was noticed ({0})</source>
      <translation>Was aufgefallen ist ({0})</translation>
    </message>
  </context>
  <context>
    <name>Notifications</name>
    <message>
      <source>Drawn ahead and ready to vote on: {0}</source>
      <translation>Auf Vorrat gemalt und bereit zum Abstimmen: {0}</translation>
    </message>
    <message>
      <source>Round {0} is learned</source>
      <translation>Runde {0} ist gelernt</translation>
    </message>
    <message>
      <source>{0} is saved</source>
      <translation>Gesichert: {0}</translation>
    </message>
  </context>
  <context>
    <name>OwnPictures</name>
    <message>
      <source>1 is left out.</source>
      <translation>1 bleibt weg.</translation>
    </message>
    <message>
      <source>Choose a folder of pictures that you like</source>
      <translation>Wähle einen Ordner mit Bildern, die dir gefallen</translation>
    </message>
    <message>
      <source>Choose pictures that you like</source>
      <translation>Wähle Bilder, die dir gefallen</translation>
    </message>
    <message>
      <source>Pictures ({0})</source>
      <translation>Bilder ({0})</translation>
    </message>
    <message>
      <source>Undo: rated pictures from “{0}”</source>
      <translation>Rückgängig: bewertete Bilder aus „{0}“</translation>
    </message>
    <message>
      <source>Undo: {0} from “{1}”</source>
      <translation>Rückgängig: {0} aus „{1}“</translation>
    </message>
    <message>
      <source>damaged; bring it again</source>
      <translation>beschädigt; bring es neu</translation>
    </message>
    <message>
      <source>group</source>
      <translation>Gruppe</translation>
    </message>
    <message>
      <source>groups</source>
      <translation>Gruppen</translation>
    </message>
    <message>
      <source>is being learned</source>
      <translation>wird gerade gelernt</translation>
    </message>
    <message>
      <source>is being prepared</source>
      <translation>wird vorbereitet</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>gelernt</translation>
    </message>
    <message>
      <source>learned by {0}</source>
      <translation>gelernt von {0}</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>weggelassen</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>prompts</source>
      <translation>Prompts</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>bereit</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>{0} are left out.</source>
      <translation>{0} bleiben weg.</translation>
    </message>
    <message>
      <source>{0} of {1} to vote on</source>
      <translation>{0} aus {1} zum Abstimmen</translation>
    </message>
    <message>
      <source>{0} that you do not like</source>
      <translation>{0}, die dir nicht gefallen</translation>
    </message>
    <message>
      <source>{0} that you gave already</source>
      <translation>{0}, die du schon gegeben hast</translation>
    </message>
    <message>
      <source>{0} that you like</source>
      <translation>{0}, die dir gefallen</translation>
    </message>
    <message>
      <source>{0}, learned by {1}</source>
      <translation>{0}, gelernt von {1}</translation>
    </message>
    <message>
      <source>{0}, {1} of them learned by {2}</source>
      <translation>{0}, davon {1} gelernt von {2}</translation>
    </message>
    <message>
      <source>{0}: {1}</source>
      <translation>{0}: {1}</translation>
    </message>
    <message>
      <source>{0}: {1}.</source>
      <translation>{0}: {1}.</translation>
    </message>
  </context>
  <context>
    <name>OwnPicturesPage</name>
    <message>
      <source>Choose a folder…</source>
      <translation>Ordner wählen …</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>Bilder wählen …</translation>
    </message>
    <message>
      <source>Rated pictures from elsewhere…</source>
      <translation>Bewertete Bilder von anderswo …</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>Deine Bilder</translation>
    </message>
  </context>
  <context>
    <name>PictureSaving</name>
    <message>
      <source>Saved as {0}</source>
      <translation>Gesichert als {0}</translation>
    </message>
    <message>
      <source>Saving {0} of {1}…</source>
      <translation>{0} von {1} wird gespeichert …</translation>
    </message>
    <message>
      <source>Stopped: {0} of {1} pictures are in {2}.</source>
      <translation>Angehalten: {0} von {1} Bildern sind in {2}.</translation>
    </message>
    <message>
      <source>{0} of {1} pictures are in {2}. Missing or damaged: {3}.</source>
      <translation>{0} von {1} Bildern sind in {2}. Es fehlen oder sind beschädigt: {3}.</translation>
    </message>
    <message>
      <source>{0} pictures are in {1}.</source>
      <translation>{0} Bilder sind in {1}.</translation>
    </message>
    <message>
      <source>{0} pictures were saved before.</source>
      <translation>{0} Bilder waren schon gespeichert.</translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Measure now</source>
      <translation>Jetzt messen</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>The engine is paused: what is missing is measured after “Continue”.</source>
      <translation>Die Maschine pausiert: Was fehlt, wird nach „Fortfahren“ gemessen.</translation>
    </message>
    <message>
      <source>Time, memory and disk</source>
      <translation>Zeit, Speicher und Datenträger</translation>
    </message>
    <message>
      <source>Waiting for what the engine does now…</source>
      <translation>Wartet auf das, was gerade läuft …</translation>
    </message>
  </context>
  <context>
    <name>PreviewRows</name>
    <message>
      <source>Previews</source>
      <translation>Vorschau</translation>
    </message>
  </context>
  <context>
    <name>ProgressPage</name>
    <message>
      <source>Free disk space…</source>
      <translation>Speicherplatz freigeben…</translation>
    </message>
    <message>
      <source>One side wins more often than chance would have it; look at the other one first.</source>
      <translation>Eine Seite gewinnt öfter, als es der Zufall will; sieh zuerst die andere an.</translation>
    </message>
    <message>
      <source>Pairs that came twice were answered differently: on these prompts the votes look random.</source>
      <translation>Paare, die zweimal kamen, wurden verschieden beantwortet: Bei diesen Prompts wirken die Stimmen zufällig.</translation>
    </message>
    <message>
      <source>agree with yourself</source>
      <translation>sich treu</translation>
    </message>
    <message>
      <source>both bad</source>
      <translation>beide schlecht</translation>
    </message>
    <message>
      <source>both good</source>
      <translation>beide gut</translation>
    </message>
    <message>
      <source>left wins</source>
      <translation>links gewinnt</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>rounds</source>
      <translation>Runden</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>übersprungen</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>Stimmen</translation>
    </message>
  </context>
  <context>
    <name>ProjectActs</name>
    <message>
      <source>Archive “{0}”</source>
      <translation>„{0}“ archivieren</translation>
    </message>
    <message>
      <source>Archiving “{0}”…</source>
      <translation>„{0}“ wird archiviert…</translation>
    </message>
    <message>
      <source>Broken off; nothing has changed.</source>
      <translation>Abgebrochen; es hat sich nichts geändert.</translation>
    </message>
    <message>
      <source>Deleting “{0}”…</source>
      <translation>„{0}“ wird gelöscht…</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplizieren</translation>
    </message>
    <message>
      <source>Duplicate the project</source>
      <translation>Projekt duplizieren</translation>
    </message>
    <message>
      <source>Duplicating “{0}”…</source>
      <translation>„{0}“ wird dupliziert…</translation>
    </message>
    <message>
      <source>Everything of “{0}” but what can be drawn again is in {1}.</source>
      <translation>Alles von „{0}“ außer dem, was neu gemalt werden kann, ist in {1}.</translation>
    </message>
    <message>
      <source>It is called “{0}” now.</source>
      <translation>Es heißt jetzt „{0}“.</translation>
    </message>
    <message>
      <source>Move “{0}” into another folder</source>
      <translation>„{0}“ in einen anderen Ordner verschieben</translation>
    </message>
    <message>
      <source>Moving “{0}”…</source>
      <translation>„{0}“ wird verschoben…</translation>
    </message>
    <message>
      <source>Open an archive</source>
      <translation>Archiv öffnen</translation>
    </message>
    <message>
      <source>Putting “{0}” back…</source>
      <translation>„{0}“ wird zurückgelegt…</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Umbenennen</translation>
    </message>
    <message>
      <source>Rename the project</source>
      <translation>Projekt umbenennen</translation>
    </message>
    <message>
      <source>Renaming “{0}”…</source>
      <translation>„{0}“ wird umbenannt…</translation>
    </message>
    <message>
      <source>The archive is a project in {0} now.</source>
      <translation>Das Archiv ist jetzt ein Projekt in {0}.</translation>
    </message>
    <message>
      <source>Undo: put “{0}” back</source>
      <translation>Rückgängig: „{0}“ zurücklegen</translation>
    </message>
    <message>
      <source>Unpacking “{0}”…</source>
      <translation>„{0}“ wird entpackt…</translation>
    </message>
    <message>
      <source>Zip files (*.zip)</source>
      <translation>Zip-Dateien (*.zip)</translation>
    </message>
    <message>
      <source>{0} copy</source>
      <translation>{0} Kopie</translation>
    </message>
    <message>
      <source>“{0}” is a project of its own.</source>
      <translation>„{0}“ ist jetzt ein eigenes Projekt.</translation>
    </message>
    <message>
      <source>“{0}” is back.</source>
      <translation>„{0}“ ist wieder da.</translation>
    </message>
    <message>
      <source>“{0}” is deleted. There is no trash for this disk, so it lies in {1} until you remove it.</source>
      <translation>„{0}“ ist gelöscht. Für diese Platte gibt es keinen Papierkorb, deshalb liegt es in {1}, bis du es entfernst.</translation>
    </message>
    <message>
      <source>“{0}” is in the trash.</source>
      <translation>„{0}“ ist im Papierkorb.</translation>
    </message>
    <message>
      <source>“{0}” is open, so it cannot be deleted; choose “Close” in its menu first.</source>
      <translation>„{0}“ ist offen und kann deshalb nicht gelöscht werden; wähle erst „Schließen“ in seinem Menü.</translation>
    </message>
    <message>
      <source>“{0}” lies in {1} now.</source>
      <translation>„{0}“ liegt jetzt in {1}.</translation>
    </message>
  </context>
  <context>
    <name>PromptPage</name>
    <message>
      <source>A file with prompts</source>
      <translation>Eine Datei mit Prompts</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Hinzufügen</translation>
    </message>
    <message>
      <source>Copied. Write {0} in a prompt to have a line of it.</source>
      <translation>Kopiert. Schreib {0} in einen Prompt, dann steht dort eine Zeile daraus.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Drag rows, or press Alt+↑ or Alt+↓, to put them in another order.</source>
      <translation>Zieh Zeilen, oder drück Alt+↑ oder Alt+↓, um sie umzuordnen.</translation>
    </message>
    <message>
      <source>For blind checks only</source>
      <translation>Nur für Blindproben</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>Aus einer Datei …</translation>
    </message>
    <message>
      <source>New prompts</source>
      <translation>Neue Prompts</translation>
    </message>
    <message>
      <source>New prompts, one per line. “a {red|blue} boat” leaves a choice.</source>
      <translation>Neue Prompts, einer je Zeile. „a {red|blue} boat“ lässt eine Wahl.</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>Prompts</translation>
    </message>
    <message>
      <source>Prompts (*.txt *.csv *.tsv);;All files (*)</source>
      <translation>Prompts (*.txt *.csv *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
      <source>Prompts for blind checks are never voted on: they show whether what was learned holds.</source>
      <translation>Über Prompts für Blindproben wird nie abgestimmt: Sie zeigen, ob das Gelernte auch anderswo gilt.</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Zurücklegen</translation>
    </message>
    <message>
      <source>Write a prompt first, one per line.</source>
      <translation>Schreib erst einen Prompt, einen je Zeile.</translation>
    </message>
    <message>
      <source>prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>prompts</source>
      <translation>Prompts</translation>
    </message>
    <message>
      <source>{0} added.</source>
      <translation>{0} hinzugefügt.</translation>
    </message>
    <message>
      <source>{0} deleted; the pictures stay.</source>
      <translation>{0} gelöscht; die Bilder bleiben.</translation>
    </message>
    <message>
      <source>{0} left out: they are there already.</source>
      <translation>{0} ausgelassen: schon vorhanden.</translation>
    </message>
    <message>
      <source>“{0}” has a brace without its other half, so it is drawn as it is written.</source>
      <translation>„{0}“ hat eine Klammer ohne ihre andere Hälfte und wird so gemalt, wie es dasteht.</translation>
    </message>
  </context>
  <context>
    <name>PromptTable</name>
    <message>
      <source>Blind check</source>
      <translation>Blindprobe</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Nach unten</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Nach oben</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>Negativer Prompt</translation>
    </message>
    <message>
      <source>On</source>
      <translation>An</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>Prompts</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
  </context>
  <context>
    <name>QuestionLine</name>
    <message>
      <source>&amp;Question</source>
      <translation>F&amp;rage</translation>
    </message>
    <message>
      <source>Lesson: {0}</source>
      <translation>Lektion: {0}</translation>
    </message>
    <message>
      <source>Question over the pictures</source>
      <translation>Frage über den Bildern</translation>
    </message>
  </context>
  <context>
    <name>QuestionRow</name>
    <message>
      <source>None is bad</source>
      <translation>Keins ist schlecht</translation>
    </message>
    <message>
      <source>{0} bad, go on</source>
      <translation>{0} schlecht, weiter</translation>
    </message>
  </context>
  <context>
    <name>RatedDialog</name>
    <message>
      <source>A good and a bad picture of one prompt come as a vote; all others as pictures that you like, or do not like.</source>
      <translation>Ein gutes und ein schlechtes Bild zu einem Prompt werden eine Stimme; alle anderen werden Bilder, die dir gefallen oder nicht gefallen.</translation>
    </message>
    <message>
      <source>Bad ones</source>
      <translation>Schlechte</translation>
    </message>
    <message>
      <source>Bring them in</source>
      <translation>Hereinholen</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Ordner</translation>
    </message>
    <message>
      <source>Good ones</source>
      <translation>Gute</translation>
    </message>
    <message>
      <source>Look at them</source>
      <translation>Ansehen</translation>
    </message>
    <message>
      <source>One folder of pictures with their prompts in them</source>
      <translation>Ein Ordner mit Bildern, in denen ihre Prompts stehen</translation>
    </message>
    <message>
      <source>Pictures of one prompt come in groups for you to vote on. Prompts are read as ComfyUI, A1111, Forge, InvokeAI, NovelAI and Midjourney leave them.</source>
      <translation>Bilder zu einem Prompt kommen in Gruppen, über die du abstimmst. Prompts werden gelesen, wie ComfyUI, A1111, Forge, InvokeAI, NovelAI und Midjourney sie hinterlassen.</translation>
    </message>
    <message>
      <source>Rated pictures from elsewhere</source>
      <translation>Bewertete Bilder von anderswo</translation>
    </message>
    <message>
      <source>Two folders, one of good and one of bad pictures</source>
      <translation>Zwei Ordner, einer mit guten und einer mit schlechten Bildern</translation>
    </message>
  </context>
  <context>
    <name>ReadingRow</name>
    <message>
      <source>Cancel</source>
      <translation>Abbrechen</translation>
    </message>
    <message>
      <source>Looking for pictures…</source>
      <translation>Bilder werden gesucht …</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Reading pictures: {0} of {1}</source>
      <translation>Bilder werden gelesen: {0} von {1}</translation>
    </message>
  </context>
  <context>
    <name>RecentDelegate</name>
    <message>
      <source>open · {0}</source>
      <translation>offen · {0}</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>Stimmen</translation>
    </message>
  </context>
  <context>
    <name>RecentList</name>
    <message>
      <source>Archive…</source>
      <translation>Archivieren…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Duplicate…</source>
      <translation>Duplizieren…</translation>
    </message>
    <message>
      <source>Move…</source>
      <translation>Verschieben…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Öffnen</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>Letzte Projekte</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Umbenennen…</translation>
    </message>
    <message>
      <source>The menu key shows what can be done with a project.</source>
      <translation>Die Menütaste zeigt, was sich mit einem Projekt tun lässt.</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>A report helps to find out what went wrong. It holds the log, the versions of programs, your settings and the counts of this project. It is only written to a file: you decide whom to send it to.</source>
      <translation>Ein Bericht hilft herauszufinden, was schiefging. Er enthält das Protokoll, die Versionen der Programme, deine Einstellungen und die Zahlen dieses Projekts. Er wird nur in eine Datei geschrieben: Du entscheidest, wer sie bekommt.</translation>
    </message>
    <message>
      <source>Add pictures of the last votes</source>
      <translation>Bilder der letzten Stimmen beilegen</translation>
    </message>
    <message>
      <source>Add prompts</source>
      <translation>Prompts beilegen</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Keep names of folders and people</source>
      <translation>Namen von Ordnern und Personen behalten</translation>
    </message>
    <message>
      <source>Make a report</source>
      <translation>Bericht erstellen</translation>
    </message>
    <message>
      <source>Prompts, pictures and names stay out, unless you tick them:</source>
      <translation>Prompts, Bilder und Namen bleiben draußen, wenn du sie nicht ankreuzt:</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Bericht sichern</translation>
    </message>
    <message>
      <source>Save the report…</source>
      <translation>Bericht sichern …</translation>
    </message>
    <message>
      <source>Saved as {0}</source>
      <translation>Gesichert als {0}</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>Wird geschrieben …</translation>
    </message>
    <message>
      <source>Zip files (*.zip)</source>
      <translation>Zip-Dateien (*.zip)</translation>
    </message>
  </context>
  <context>
    <name>Rest</name>
    <message>
      <source>You have voted for {0} minutes. Time for a rest?</source>
      <translation>Du stimmst seit {0} Minuten ab. Zeit für eine Pause?</translation>
    </message>
  </context>
  <context>
    <name>RoundPopover</name>
    <message>
      <source>Answered beside them</source>
      <translation>Außerdem beantwortet</translation>
    </message>
    <message>
      <source>Round {0}</source>
      <translation>Runde {0}</translation>
    </message>
    <message>
      <source>Round {0} is being learned. What you vote on now counts towards round {1}: {2} of {3}.</source>
      <translation>Runde {0} wird gerade gelernt. Wofür du jetzt stimmst, zählt für Runde {1}: {2} von {3}.</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>{0} of {1} votes; then it learns from them.</source>
      <translation>{0} von {1} Stimmen; dann lernt es daraus.</translation>
    </message>
    <message>
      <source>{0} to go: {1} at your pace, and {2} until the pictures for them are drawn.</source>
      <translation>Noch {0}: {1} bei deinem Tempo, und {2}, bis die Bilder dafür gemalt sind.</translation>
    </message>
    <message>
      <source>{0} to go: {1} at your pace.</source>
      <translation>Noch {0}: {1} bei deinem Tempo.</translation>
    </message>
    <message>
      <source>{0} votes: enough. It learns as soon as it can.</source>
      <translation>{0} Stimmen: genug. Es lernt, sobald es kann.</translation>
    </message>
  </context>
  <context>
    <name>RoundText</name>
    <message>
      <source>A blind check of what it learned: not counted for the round</source>
      <translation>Eine Blindprobe des Gelernten: zählt nicht für die Runde</translation>
    </message>
    <message>
      <source>No picture is better than another: not counted for the round</source>
      <translation>Keines ist besser als ein anderes: zählt nicht für die Runde</translation>
    </message>
    <message>
      <source>Those came a second time: not counted for the round</source>
      <translation>Die kamen ein zweites Mal: zählt nicht für die Runde</translation>
    </message>
    <message>
      <source>blind check</source>
      <translation>Blindprobe</translation>
    </message>
    <message>
      <source>blind checks</source>
      <translation>Blindproben</translation>
    </message>
    <message>
      <source>repeat</source>
      <translation>Wiederholung</translation>
    </message>
    <message>
      <source>repeats</source>
      <translation>Wiederholungen</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>übersprungen</translation>
    </message>
    <message>
      <source>{0} without a better one</source>
      <translation>{0} ohne ein besseres</translation>
    </message>
    <message>
      <source>{0}: kept, with nothing to learn from</source>
      <translation>{0}: behalten, doch daraus ist nichts zu lernen</translation>
    </message>
    <message>
      <source>{0}: they may come back</source>
      <translation>{0}: sie kommen vielleicht wieder</translation>
    </message>
    <message>
      <source>{0}: they prove what was learned</source>
      <translation>{0}: sie zeigen, was gelernt wurde</translation>
    </message>
    <message>
      <source>{0}: they show how alike you answer</source>
      <translation>{0}: sie zeigen, wie gleich du antwortest</translation>
    </message>
  </context>
  <context>
    <name>RoundView</name>
    <message>
      <source>Export…</source>
      <translation>Exportieren …</translation>
    </message>
    <message>
      <source>Go on voting</source>
      <translation>Weiter abstimmen</translation>
    </message>
    <message>
      <source>It learned from {0}.</source>
      <translation>Gelernt aus {0}.</translation>
    </message>
    <message>
      <source>Round {0} is learned</source>
      <translation>Runde {0} ist gelernt</translation>
    </message>
    <message>
      <source>See more</source>
      <translation>Mehr sehen</translation>
    </message>
    <message>
      <source>The base model beside the checkpoint, prompt {0}</source>
      <translation>Das Basismodell neben dem Checkpoint, Prompt {0}</translation>
    </message>
    <message>
      <source>What {0} draws</source>
      <translation>Was {0} zeichnet</translation>
    </message>
    <message>
      <source>left of the line: the base model      right of it: {0}</source>
      <translation>links der Linie: das Basismodell      rechts davon: {0}</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>← → draw the line      Tab swap      M see more      E export      any other key: go on</source>
      <translation>← → Linie ziehen      Tab tauschen      M mehr sehen      E exportieren      jede andere Taste: weiter</translation>
    </message>
  </context>
  <context>
    <name>SamplingField</name>
    <message>
      <source>A1111, Forge and ComfyUI count two of these steps as one: 10 there are 20 here.</source>
      <translation>A1111, Forge und ComfyUI zählen zwei dieser Schritte als einen: 10 dort sind hier 20.</translation>
    </message>
    <message>
      <source>CLIP skip</source>
      <translation>CLIP-Skip</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>Guidance</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>Sampler</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>{0} (suggested)</source>
      <translation>{0} (vorgeschlagen)</translation>
    </message>
  </context>
  <context>
    <name>SamplingLine</name>
    <message>
      <source>As A1111 and Forge read it</source>
      <translation>So, wie A1111 und Forge es lesen</translation>
    </message>
    <message>
      <source>CLIP skip {0}</source>
      <translation>CLIP-Skip {0}</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Kopiert</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Copy how the pictures are drawn</source>
      <translation>Kopieren, wie die Bilder gemalt werden</translation>
    </message>
    <message>
      <source>Drawn with {0}</source>
      <translation>So gemalt: {0}</translation>
    </message>
    <message>
      <source>Learning: {0}</source>
      <translation>Lernen: {0}</translation>
    </message>
    <message>
      <source>guidance {0}</source>
      <translation>Guidance {0}</translation>
    </message>
    <message>
      <source>the model's own size</source>
      <translation>in der Größe des Modells</translation>
    </message>
    <message>
      <source>{0} steps</source>
      <translation>{0} Schritte</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>A note when a round is learned, a file is written or something went wrong.</source>
      <translation>Ein Hinweis, wenn eine Runde gelernt, eine Datei geschrieben ist oder etwas schiefging.</translation>
    </message>
    <message>
      <source>A quiet sound</source>
      <translation>Ein leiser Ton</translation>
    </message>
    <message>
      <source>After {0} minutes of voting</source>
      <translation>Nach {0} Minuten Abstimmen</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Wie das System</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automatisch</translation>
    </message>
    <message>
      <source>Change the folder for new projects</source>
      <translation>Ordner für neue Projekte ändern</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Ändern …</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Compile the model</source>
      <translation>Das Modell kompilieren</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Dunkel</translation>
    </message>
    <message>
      <source>Drawing and learning</source>
      <translation>Malen und Lernen</translation>
    </message>
    <message>
      <source>Folder for new projects</source>
      <translation>Ordner für neue Projekte</translation>
    </message>
    <message>
      <source>Four bits (least memory)</source>
      <translation>Vier Bit (am wenigsten Speicher)</translation>
    </message>
    <message>
      <source>Full (fp32)</source>
      <translation>Voll (fp32)</translation>
    </message>
    <message>
      <source>Half (fp16)</source>
      <translation>Halb (fp16)</translation>
    </message>
    <message>
      <source>Half precision needs half the memory of a graphics card; a processor always works in full.</source>
      <translation>Halbe Genauigkeit braucht den halben Speicher einer Grafikkarte; ein Prozessor rechnet immer mit voller.</translation>
    </message>
    <message>
      <source>Half, wide range (bf16)</source>
      <translation>Halb, weiter Bereich (bf16)</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Keys for voting</source>
      <translation>Tasten zum Abstimmen</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Sprache</translation>
    </message>
    <message>
      <source>Languages other than English and German want a native reader; corrections are welcome.</source>
      <translation>Andere Sprachen als Englisch und Deutsch hat noch niemand gegengelesen, dessen Sprache sie sind; Verbesserungen sind willkommen.</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Hell</translation>
    </message>
    <message>
      <source>Listen</source>
      <translation>Anhören</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Aussehen</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nie</translation>
    </message>
    <message>
      <source>New projects in</source>
      <translation>Neue Projekte in</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Hinweise</translation>
    </message>
    <message>
      <source>Only on a graphics card: the first picture and the first round come minutes later, the others may come sooner. It needs a C++ compiler.</source>
      <translation>Nur auf einer Grafikkarte: Das erste Bild und die erste Runde kommen Minuten später, die anderen vielleicht früher. Es braucht einen C++-Compiler.</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>Projekte</translation>
    </message>
    <message>
      <source>Projects that you have already stay where they are.</source>
      <translation>Vorhandene Projekte bleiben, wo sie sind.</translation>
    </message>
    <message>
      <source>Remind me to rest</source>
      <translation>An Pausen erinnern</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Show and change…</source>
      <translation>Zeigen und ändern …</translation>
    </message>
    <message>
      <source>Show pictures while they are drawn</source>
      <translation>Bilder schon zeigen, während sie gemalt werden</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Größe</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Tempo</translation>
    </message>
    <message>
      <source>Tell me</source>
      <translation>Melden</translation>
    </message>
    <message>
      <source>These, and what Atelier works on, change when the settings are closed.</source>
      <translation>Beides, und worauf Atelier rechnet, ändert sich, wenn die Einstellungen geschlossen werden.</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Warten</translation>
    </message>
    <message>
      <source>When a round is learned</source>
      <translation>Wenn eine Runde gelernt ist</translation>
    </message>
    <message>
      <source>When the window is not in front</source>
      <translation>Wenn das Fenster nicht vorn ist</translation>
    </message>
    <message>
      <source>Where you wait for a picture, you see it come out of the noise, at first blurred.</source>
      <translation>Wo du auf ein Bild wartest, siehst du es aus dem Rauschen entstehen, zuerst unscharf.</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Fenster</translation>
    </message>
    <message>
      <source>With a sound</source>
      <translation>Mit Ton</translation>
    </message>
    <message>
      <source>Works on</source>
      <translation>Arbeitet auf</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
  </context>
  <context>
    <name>ShortcutSheet</name>
    <message>
      <source>All as usual</source>
      <translation>Alle wie üblich</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Taste</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>Keys of the voting page</source>
      <translation>Tasten der Abstimmseite</translation>
    </message>
    <message>
      <source>Mouse, pen, finger</source>
      <translation>Maus, Stift, Finger</translation>
    </message>
    <message>
      <source>Press Enter on a line to give it another key.</source>
      <translation>Die Eingabetaste auf einer Zeile gibt ihr eine andere Taste.</translation>
    </message>
    <message>
      <source>Press the new key for “{0}”, or Esc.</source>
      <translation>Drück die neue Taste für „{0}“, oder Esc.</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Suchen</translation>
    </message>
    <message>
      <source>Search the keys</source>
      <translation>Tasten durchsuchen</translation>
    </message>
    <message>
      <source>These keys cannot be changed.</source>
      <translation>Diese Tasten lassen sich nicht ändern.</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>Was sie tut</translation>
    </message>
  </context>
  <context>
    <name>SizeField</name>
    <message>
      <source>About half the work for drawing and learning. Pictures show less detail and may be composed otherwise than at full size; the LoRA works at both.</source>
      <translation>Etwa die halbe Arbeit beim Malen und Lernen. Bilder zeigen weniger Einzelheiten und sind vielleicht anders aufgebaut als in voller Größe; die LoRA wirkt in beiden.</translation>
    </message>
    <message>
      <source>As the model was made for</source>
      <translation>Wofür das Modell gemacht ist</translation>
    </message>
    <message>
      <source>Draft, {0} × {0}</source>
      <translation>Entwurf, {0} × {0}</translation>
    </message>
    <message>
      <source>Full size, {0} × {0}</source>
      <translation>Volle Größe, {0} × {0}</translation>
    </message>
    <message>
      <source>Picture size</source>
      <translation>Bildgröße</translation>
    </message>
  </context>
  <context>
    <name>SlimDialog</name>
    <message>
      <source>Close</source>
      <translation>Schließen</translation>
    </message>
    <message>
      <source>Free disk space</source>
      <translation>Speicherplatz freigeben</translation>
    </message>
    <message>
      <source>Free the space</source>
      <translation>Platz freigeben</translation>
    </message>
    <message>
      <source>Freeing…</source>
      <translation>Wird freigegeben…</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Wird gesucht…</translation>
    </message>
    <message>
      <source>Older versions of Atelier kept every step of every picture. Only the last one is learned from: the others can go. No picture, vote or checkpoint changes, and what is learned stays the same.</source>
      <translation>Ältere Versionen von Atelier haben jeden Schritt jedes Bildes aufgehoben. Gelernt wird nur aus dem letzten: Die anderen können weg. Kein Bild, keine Stimme und kein Checkpoint ändert sich, und gelernt wird dasselbe.</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>There is nothing to free in this project.</source>
      <translation>In diesem Projekt gibt es nichts freizugeben.</translation>
    </message>
    <message>
      <source>{0} are free again.</source>
      <translation>{0} sind wieder frei.</translation>
    </message>
    <message>
      <source>{0} can be freed.</source>
      <translation>{0} können freigegeben werden.</translation>
    </message>
  </context>
  <context>
    <name>SourceLine</name>
    <message>
      <source>The last pictures — {0}</source>
      <translation>Die letzten Bilder – {0}</translation>
    </message>
    <message>
      <source>{0}, seeds {1} and {2}</source>
      <translation>{0}, Seeds {1} und {2}</translation>
    </message>
  </context>
  <context>
    <name>StandingVote</name>
    <message>
      <source>Another vote takes the place of this one; {0} or {1} leaves it as it is.</source>
      <translation>Eine neue Stimme ersetzt diese; {0} oder {1} lässt sie, wie sie ist.</translation>
    </message>
    <message>
      <source>You marked these pictures before.</source>
      <translation>Diese Bilder hast du schon bewertet.</translation>
    </message>
    <message>
      <source>You said: both are bad.</source>
      <translation>Deine Antwort: Beide sind schlecht.</translation>
    </message>
    <message>
      <source>You said: both are good.</source>
      <translation>Deine Antwort: Beide sind gut.</translation>
    </message>
    <message>
      <source>You said: picture {0} is the best.</source>
      <translation>Deine Antwort: Bild {0} ist das beste.</translation>
    </message>
    <message>
      <source>You said: the left one is better.</source>
      <translation>Deine Antwort: Das linke ist besser.</translation>
    </message>
    <message>
      <source>You said: the left one is much better.</source>
      <translation>Deine Antwort: Das linke ist viel besser.</translation>
    </message>
    <message>
      <source>You said: the right one is better.</source>
      <translation>Deine Antwort: Das rechte ist besser.</translation>
    </message>
    <message>
      <source>You said: the right one is much better.</source>
      <translation>Deine Antwort: Das rechte ist viel besser.</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Check the project…</source>
      <translation>Projekt prüfen…</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>Neues Projekt</translation>
    </message>
    <message>
      <source>Open a project folder</source>
      <translation>Projektordner öffnen</translation>
    </message>
    <message>
      <source>Open archive…</source>
      <translation>Archiv öffnen…</translation>
    </message>
    <message>
      <source>Open folder…</source>
      <translation>Ordner öffnen …</translation>
    </message>
    <message>
      <source>Opening “{0}”…</source>
      <translation>„{0}“ wird geöffnet …</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Projects you have opened appear here.</source>
      <translation>Hier erscheinen Projekte, die du geöffnet hast.</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>Letzte Projekte</translation>
    </message>
    <message>
      <source>Teach a model your style by choosing between pictures.</source>
      <translation>Bring einem Modell deinen Stil bei, indem du zwischen Bildern wählst.</translation>
    </message>
  </context>
  <context>
    <name>StarterSamples</name>
    <message>
      <source>It paints trees, houses, mountains, flowers, boats, cats, stars and fish, and needs no graphics card. Its pictures are small by nature, 64 pixels wide; a model of yours paints larger ones.</source>
      <translation>Es malt Bäume, Häuser, Berge, Blumen, Boote, Katzen, Sterne und Fische und braucht keine Grafikkarte. Seine Bilder sind von Natur aus klein, 64 Pixel breit; ein eigenes Modell malt größere.</translation>
    </message>
  </context>
  <context>
    <name>StatusStrip</name>
    <message>
      <source>Continue</source>
      <translation>Fortfahren</translation>
    </message>
    <message>
      <source>Drawn ahead and ready to vote on: {0}</source>
      <translation>Auf Vorrat gemalt und bereit zum Abstimmen: {0}</translation>
    </message>
    <message>
      <source>Next round: {0} of {1} votes</source>
      <translation>Nächste Runde: {0} von {1} Stimmen</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Round {0}: {1} of {2} votes</source>
      <translation>Runde {0}: {1} von {2} Stimmen</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>Votes of this round</source>
      <translation>Stimmen dieser Runde</translation>
    </message>
    <message>
      <source>Work of the engine</source>
      <translation>Arbeit der Maschine</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>{0} is ready</source>
      <translation>{0} ist fertig</translation>
    </message>
    <message>
      <source>{0} is saved</source>
      <translation>Gesichert: {0}</translation>
    </message>
    <message>
      <source>{0} with bad files: see Progress</source>
      <translation>{0} mit schadhaften Dateien: siehe Fortschritt</translation>
    </message>
  </context>
  <context>
    <name>StrengthRow</name>
    <message>
      <source>A blind check tells at which strength you like it best.</source>
      <translation>Eine Blindprobe sagt, in welcher Stärke er dir am besten gefällt.</translation>
    </message>
    <message>
      <source>Another prompt</source>
      <translation>Anderer Prompt</translation>
    </message>
    <message>
      <source>Blind check: no clear difference between the strengths in {0} pairs.</source>
      <translation>Blindprobe: kein klarer Unterschied zwischen den Stärken, {0} Paare.</translation>
    </message>
    <message>
      <source>Blind check: you like it best at {0} %, after {1} pairs.</source>
      <translation>Blindprobe: Am besten gefällt er dir bei {0} %, nach {1} Paaren.</translation>
    </message>
    <message>
      <source>Check again…</source>
      <translation>Neue Probe …</translation>
    </message>
    <message>
      <source>Check…</source>
      <translation>Probe …</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>Stärke</translation>
    </message>
    <message>
      <source>Strength {0} %</source>
      <translation>Stärke {0} %</translation>
    </message>
    <message>
      <source>Take {0} %</source>
      <translation>{0} % nehmen</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
  </context>
  <context>
    <name>Taste</name>
    <message>
      <source>It has learned: {0}.</source>
      <translation>Es hat gelernt: {0}.</translation>
    </message>
    <message>
      <source>Learned from {0} and {1}.</source>
      <translation>Gelernt aus {0} und {1}.</translation>
    </message>
    <message>
      <source>Learned from {0}.</source>
      <translation>Gelernt aus {0}.</translation>
    </message>
    <message>
      <source>More votes of the same kind hardly change it any more.</source>
      <translation>Weitere Stimmen derselben Art ändern daran kaum noch etwas.</translation>
    </message>
    <message>
      <source>No plain word fits what it has learned.</source>
      <translation>Auf das, was es gelernt hat, passt kein einfaches Wort.</translation>
    </message>
    <message>
      <source>Of {0} it had not seen it would have foretold {1} ({2} to {3}); by chance it would be half.</source>
      <translation>Von {0}, die es nicht kannte, hätte es {1} vorhergesagt ({2} bis {3}); durch Zufall wäre es die Hälfte.</translation>
    </message>
    <message>
      <source>Of {0} it had not seen it would have foretold {1}; chance might do as well, so it is too early to tell.</source>
      <translation>Von {0}, die es nicht kannte, hätte es {1} vorhergesagt; das könnte auch Zufall sein, es ist also zu früh, etwas zu sagen.</translation>
    </message>
    <message>
      <source>There were no votes yet that it could have foretold.</source>
      <translation>Noch gab es keine Stimmen, die es hätte vorhersagen können.</translation>
    </message>
    <message>
      <source>a clearer centre</source>
      <translation>eine klarere Mitte</translation>
    </message>
    <message>
      <source>brighter</source>
      <translation>heller</translation>
    </message>
    <message>
      <source>busier</source>
      <translation>unruhiger</translation>
    </message>
    <message>
      <source>calmer</source>
      <translation>ruhiger</translation>
    </message>
    <message>
      <source>cooler colours</source>
      <translation>kühlere Farben</translation>
    </message>
    <message>
      <source>darker</source>
      <translation>dunkler</translation>
    </message>
    <message>
      <source>less contrast</source>
      <translation>weniger Kontrast</translation>
    </message>
    <message>
      <source>less room around the subject</source>
      <translation>weniger Raum um das Motiv</translation>
    </message>
    <message>
      <source>less symmetrical</source>
      <translation>weniger symmetrisch</translation>
    </message>
    <message>
      <source>more contrast</source>
      <translation>mehr Kontrast</translation>
    </message>
    <message>
      <source>more room around the subject</source>
      <translation>mehr Raum um das Motiv</translation>
    </message>
    <message>
      <source>more symmetrical</source>
      <translation>symmetrischer</translation>
    </message>
    <message>
      <source>more vivid colours</source>
      <translation>kräftigere Farben</translation>
    </message>
    <message>
      <source>of your pictures</source>
      <translation>deiner Bilder</translation>
    </message>
    <message>
      <source>paler colours</source>
      <translation>blassere Farben</translation>
    </message>
    <message>
      <source>picture of yours</source>
      <translation>deiner Bilder</translation>
    </message>
    <message>
      <source>spread to the edges</source>
      <translation>bis zum Rand verteilt</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>Stimmen</translation>
    </message>
    <message>
      <source>warmer colours</source>
      <translation>wärmere Farben</translation>
    </message>
    <message>
      <source>{0} ({1})</source>
      <translation>{0} ({1})</translation>
    </message>
  </context>
  <context>
    <name>TasteSection</name>
    <message>
      <source>It knows your own pictures and none of your votes; with some votes it ranks pictures here.</source>
      <translation>Er kennt deine eigenen Bilder und noch keine deiner Stimmen; mit ein paar Stimmen ordnet er hier Bilder.</translation>
    </message>
    <message>
      <source>Looking at the pictures…</source>
      <translation>Die Bilder werden angesehen …</translation>
    </message>
    <message>
      <source>Not there yet</source>
      <translation>Noch nicht da</translation>
    </message>
    <message>
      <source>Ranked highest</source>
      <translation>Am besten bewertet</translation>
    </message>
    <message>
      <source>Ranked lowest</source>
      <translation>Am schlechtesten bewertet</translation>
    </message>
    <message>
      <source>The pictures that it learned from are not there any more.</source>
      <translation>Die Bilder, aus denen es gelernt hat, sind nicht mehr da.</translation>
    </message>
    <message>
      <source>This round did not tell what it learned of your taste.</source>
      <translation>Diese Runde hat nicht gesagt, was sie über deinen Geschmack gelernt hat.</translation>
    </message>
    <message>
      <source>What it thinks you like</source>
      <translation>Was dir seiner Meinung nach gefällt</translation>
    </message>
    <message>
      <source>{0}, number {1}: {2}</source>
      <translation>{0}, Nummer {1}: {2}</translation>
    </message>
  </context>
  <context>
    <name>TileDelegate</name>
    <message>
      <source>the project's prompts</source>
      <translation>die Prompts des Projekts</translation>
    </message>
  </context>
  <context>
    <name>TileView</name>
    <message>
      <source>Change the caption</source>
      <translation>Bildtext ändern</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Weglassen</translation>
    </message>
    <message>
      <source>Move the crop</source>
      <translation>Ausschnitt verschieben</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>Wieder dazunehmen</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>Deine Bilder</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Blind check</source>
      <translation>Blindprobe</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Export</translation>
    </message>
    <message>
      <source>Gallery</source>
      <translation>Galerie</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Hilfe</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Fortschritt</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>Prompts</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Einstellungen</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Start</translation>
    </message>
    <message>
      <source>Try out</source>
      <translation>Ausprobieren</translation>
    </message>
    <message>
      <source>Vote</source>
      <translation>Abstimmen</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>Deine Bilder</translation>
    </message>
  </context>
  <context>
    <name>TourBar</name>
    <message>
      <source>Done</source>
      <translation>Fertig</translation>
    </message>
    <message>
      <source>Leave the tour</source>
      <translation>Rundgang verlassen</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Danach</translation>
    </message>
    <message>
      <source>Tour, {0}: {1}</source>
      <translation>Rundgang, {0}: {1}</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} von {1}</translation>
    </message>
  </context>
  <context>
    <name>TryForm</name>
    <message>
      <source>Base model</source>
      <translation>Basismodell</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>Guidance</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>Höhe</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Keep the seed</source>
      <translation>Den Seed behalten</translation>
    </message>
    <message>
      <source>Mixed in</source>
      <translation>Dazugemischt</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modell</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>Negativer Prompt</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Neu</translation>
    </message>
    <message>
      <source>New seed</source>
      <translation>Neuer Seed</translation>
    </message>
    <message>
      <source>Nothing mixed in</source>
      <translation>Nichts dazugemischt</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>Sampler</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Seed</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>Breite</translation>
    </message>
    <message>
      <source>Width × height</source>
      <translation>Breite × Höhe</translation>
    </message>
  </context>
  <context>
    <name>TryPage</name>
    <message>
      <source>Checkpoint {0} is not there any more; the form leaves it out.</source>
      <translation>Checkpoint {0} gibt es nicht mehr; das Formular lässt ihn weg.</translation>
    </message>
    <message>
      <source>Copied with its settings.</source>
      <translation>Samt Einstellungen kopiert.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Kopieren</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Löschen</translation>
    </message>
    <message>
      <source>Delete a picture</source>
      <translation>Ein Bild löschen</translation>
    </message>
    <message>
      <source>Delete this picture from the history? It cannot be brought back.</source>
      <translation>Dieses Bild aus dem Verlauf löschen? Es lässt sich nicht zurückholen.</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>Malen</translation>
    </message>
    <message>
      <source>Grid…</source>
      <translation>Raster …</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>Das Bild speichern</translation>
    </message>
    <message>
      <source>Saved as {0}.</source>
      <translation>Als {0} gespeichert.</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Speichern …</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Anhalten</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>Das Bild</translation>
    </message>
    <message>
      <source>What you draw appears here, and stays with its settings.</source>
      <translation>Was du malst, erscheint hier und bleibt samt seinen Einstellungen.</translation>
    </message>
  </context>
  <context>
    <name>VotePage</name>
    <message>
      <source>Pictures to choose between</source>
      <translation>Bilder, zwischen denen du wählst</translation>
    </message>
    <message>
      <source>all bad</source>
      <translation>alle schlecht</translation>
    </message>
    <message>
      <source>bad</source>
      <translation>schlecht</translation>
    </message>
    <message>
      <source>bad or not</source>
      <translation>schlecht oder nicht</translation>
    </message>
    <message>
      <source>best</source>
      <translation>das beste</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>wählen</translation>
    </message>
    <message>
      <source>done</source>
      <translation>fertig</translation>
    </message>
    <message>
      <source>go on</source>
      <translation>weiter</translation>
    </message>
    <message>
      <source>leave it</source>
      <translation>so lassen</translation>
    </message>
    <message>
      <source>none is bad</source>
      <translation>keins schlecht</translation>
    </message>
  </context>
  <context>
    <name>VoteStrip</name>
    <message>
      <source>The last ten votes; click one to change it</source>
      <translation>Die letzten zehn Stimmen; ein Klick ändert eine</translation>
    </message>
  </context>
  <context>
    <name>VotingWidget</name>
    <message>
      <source>all keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>better</source>
      <translation>besser</translation>
    </message>
    <message>
      <source>both bad</source>
      <translation>beide schlecht</translation>
    </message>
    <message>
      <source>both good</source>
      <translation>beide gut</translation>
    </message>
    <message>
      <source>more…</source>
      <translation>mehr…</translation>
    </message>
    <message>
      <source>much better</source>
      <translation>viel besser</translation>
    </message>
    <message>
      <source>skip</source>
      <translation>überspringen</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>rückgängig</translation>
    </message>
  </context>
  <context>
    <name>WaitingView</name>
    <message>
      <source>Comparing your pictures with the prompts…</source>
      <translation>Deine Bilder werden mit den Prompts verglichen …</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Fortfahren</translation>
    </message>
    <message>
      <source>Drawing the next pictures…</source>
      <translation>Die nächsten Bilder werden gemalt …</translation>
    </message>
    <message>
      <source>Learning from your votes…</source>
      <translation>Lernen aus deinen Stimmen …</translation>
    </message>
    <message>
      <source>Nothing is waiting</source>
      <translation>Nichts wartet</translation>
    </message>
    <message>
      <source>Nothing is waiting, and the work is stopped</source>
      <translation>Nichts wartet, und die Arbeit ist angehalten</translation>
    </message>
    <message>
      <source>Opening the model…</source>
      <translation>Das Modell wird geöffnet …</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Progress of the next pictures</source>
      <translation>Fortschritt der nächsten Bilder</translation>
    </message>
    <message>
      <source>Reading your pictures…</source>
      <translation>Deine Bilder werden gelesen …</translation>
    </message>
    <message>
      <source>Step {0} of {1}</source>
      <translation>Schritt {0} von {1}</translation>
    </message>
    <message>
      <source>The first time after a start takes a few seconds.</source>
      <translation>Das erste Mal nach einem Start dauert ein paar Sekunden.</translation>
    </message>
    <message>
      <source>Vote on what you skipped: {0}</source>
      <translation>Über Übersprungenes abstimmen: {0}</translation>
    </message>
    <message>
      <source>Writing the LoRA file…</source>
      <translation>Die LoRA-Datei wird geschrieben …</translation>
    </message>
    <message>
      <source>or press Enter</source>
      <translation>oder Eingabetaste</translation>
    </message>
  </context>
  <context>
    <name>WildcardButton</name>
    <message>
      <source>Text files that you drop here are copied there</source>
      <translation>Textdateien, die du hierher ziehst, werden dorthin kopiert</translation>
    </message>
    <message>
      <source>Wildcard files…</source>
      <translation>Wildcard-Dateien …</translation>
    </message>
    <message>
      <source>“__animals/cats__” is the file cats.txt in its folder animals</source>
      <translation>„__animals/cats__“ ist die Datei cats.txt in dessen Ordner animals</translation>
    </message>
    <message>
      <source>“__colour__” in a prompt becomes a line of the file colour.txt in this folder, by lot for each vote</source>
      <translation>„__colour__“ in einem Prompt wird zu einer Zeile der Datei colour.txt in diesem Ordner, bei jeder Stimme neu gelost</translation>
    </message>
  </context>
  <context>
    <name>WorkPopover</name>
    <message>
      <source>Next</source>
      <translation>Danach</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Jetzt</translation>
    </message>
    <message>
      <source>This computer</source>
      <translation>Dieser Rechner</translation>
    </message>
    <message>
      <source>Time, memory and disk…</source>
      <translation>Zeit, Speicher und Datenträger …</translation>
    </message>
  </context>
  <context>
    <name>_ExportRow</name>
    <message>
      <source>Remove</source>
      <translation>Entfernen</translation>
    </message>
    <message>
      <source>Remove: {0}</source>
      <translation>Entfernen: {0}</translation>
    </message>
    <message>
      <source>Writing {0}</source>
      <translation>Schreiben: {0}</translation>
    </message>
  </context>
  <context>
    <name>blind check</name>
    <message>
      <source>It takes {0} answers to tell which strength you like best; skipped pairs do not count.</source>
      <translation>Es braucht {0} Antworten, um zu sagen, welche Stärke dir am besten gefällt; übersprungene Paare zählen nicht.</translation>
    </message>
    <message>
      <source>No clear difference</source>
      <translation>Kein klarer Unterschied</translation>
    </message>
    <message>
      <source>Nothing is decided yet</source>
      <translation>Noch ist nichts entschieden</translation>
    </message>
    <message>
      <source>This is how often you preferred {0} at each strength, in {1} pairs; ties count half.</source>
      <translation>So oft hast du {0} in jeder Stärke vorgezogen, in {1} Paaren; Unentschieden zählen halb.</translation>
    </message>
    <message>
      <source>Too few answers yet</source>
      <translation>Noch zu wenige Antworten</translation>
    </message>
    <message>
      <source>Vote on a pair first; skipped pairs count for nobody.</source>
      <translation>Stimme erst über ein Paar ab; übersprungene Paare zählen für niemanden.</translation>
    </message>
    <message>
      <source>You like it best at {0} %</source>
      <translation>Am besten gefällt es dir bei {0} %</translation>
    </message>
    <message>
      <source>You like {0} better than {1}</source>
      <translation>Dir gefällt {0} besser als {1}</translation>
    </message>
    <message>
      <source>checkpoint {0}</source>
      <translation>Checkpoint {0}</translation>
    </message>
    <message>
      <source>the base model</source>
      <translation>das Basismodell</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
    <message>
      <source>{0} % ({1}–{2} %)</source>
      <translation>{0} % ({1}–{2} %)</translation>
    </message>
    <message>
      <source>{0} Chance alone could explain this; more pairs would tell.</source>
      <translation>{0} Das könnte auch Zufall sein; mehr Paare würden es zeigen.</translation>
    </message>
    <message>
      <source>{0} against {1}</source>
      <translation>{0} gegen {1}</translation>
    </message>
    <message>
      <source>{0} at five strengths</source>
      <translation>{0} in fünf Stärken</translation>
    </message>
    <message>
      <source>{0} was preferred to {1} in {2} of {3} pairs; ties count half.</source>
      <translation>Bevorzugt in {2} von {3} Paaren: {0} vor {1}; Unentschieden zählen halb.</translation>
    </message>
    <message>
      <source>{0}: best at {1} %, {2} of {3} pairs</source>
      <translation>{0}: am besten bei {1} %, {2} von {3} Paaren</translation>
    </message>
    <message>
      <source>{0}: no clear difference, {1} of {2} pairs</source>
      <translation>{0}: kein klarer Unterschied, {1} von {2} Paaren</translation>
    </message>
    <message>
      <source>{0}: nothing decided</source>
      <translation>{0}: nichts entschieden</translation>
    </message>
    <message>
      <source>{0}: too few answers, {1} of {2} pairs</source>
      <translation>{0}: zu wenige Antworten, {1} von {2} Paaren</translation>
    </message>
    <message>
      <source>{0}: {1}, {2} of {3} pairs</source>
      <translation>{0}: {1}, {2} von {3} Paaren</translation>
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>Comparing your pictures with the prompts</source>
      <translation>Deine Bilder werden mit den Prompts verglichen</translation>
    </message>
    <message>
      <source>Comparing {0} of yours with the prompts</source>
      <translation>Mit den Prompts vergleichen: {0} von dir</translation>
    </message>
    <message>
      <source>Drawing a pair for the blind check</source>
      <translation>Ein Paar für die Blindprobe wird gemalt</translation>
    </message>
    <message>
      <source>Drawing ahead: {0} left</source>
      <translation>Auf Vorrat: noch {0}</translation>
    </message>
    <message>
      <source>Drawing pictures</source>
      <translation>Bilder werden gemalt</translation>
    </message>
    <message>
      <source>Drawing pictures for {0}</source>
      <translation>Malen: Bilder für {0}</translation>
    </message>
    <message>
      <source>Drawing {0}</source>
      <translation>Malen: {0}</translation>
    </message>
    <message>
      <source>Drawing {0} anew</source>
      <translation>{0} werden neu gezeichnet</translation>
    </message>
    <message>
      <source>Drawing {0} to set beside yours</source>
      <translation>Malen: {0}, um sie neben deine zu stellen</translation>
    </message>
    <message>
      <source>Learning from your votes</source>
      <translation>Lernen aus deinen Stimmen</translation>
    </message>
    <message>
      <source>Learning round {0}</source>
      <translation>Runde {0} wird gelernt</translation>
    </message>
    <message>
      <source>Learning round {0}, after {1}</source>
      <translation>Runde {0} lernen, nach {1}</translation>
    </message>
    <message>
      <source>More pictures to vote on</source>
      <translation>Weitere Bilder zum Abstimmen</translation>
    </message>
    <message>
      <source>Nothing until you continue</source>
      <translation>Nichts, bis du fortfährst</translation>
    </message>
    <message>
      <source>Opening the model</source>
      <translation>Modell wird geöffnet</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Pause</translation>
    </message>
    <message>
      <source>Paused · graphics memory is free</source>
      <translation>Pause · Grafikspeicher ist frei</translation>
    </message>
    <message>
      <source>Pausing…</source>
      <translation>Pause beginnt …</translation>
    </message>
    <message>
      <source>Reading your pictures</source>
      <translation>Deine Bilder werden gelesen</translation>
    </message>
    <message>
      <source>Reading {0} of yours</source>
      <translation>Lesen: {0} von dir</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Bereit</translation>
    </message>
    <message>
      <source>Saving the checkpoint</source>
      <translation>Checkpoint wird gesichert</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Angehalten</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Wird angehalten …</translation>
    </message>
    <message>
      <source>Then: {0}</source>
      <translation>Danach: {0}</translation>
    </message>
    <message>
      <source>Training a checkpoint again</source>
      <translation>Ein Checkpoint wird neu trainiert</translation>
    </message>
    <message>
      <source>Training checkpoint {0} again</source>
      <translation>Checkpoint {0} neu trainieren</translation>
    </message>
    <message>
      <source>Trying a base model</source>
      <translation>Ein Basismodell wird ausprobiert</translation>
    </message>
    <message>
      <source>Writing the LoRA file</source>
      <translation>LoRA-Datei wird geschrieben</translation>
    </message>
    <message>
      <source>Writing {0}</source>
      <translation>Schreiben: {0}</translation>
    </message>
    <message>
      <source>more vote</source>
      <translation>weiteren Stimme</translation>
    </message>
    <message>
      <source>more votes</source>
      <translation>weiteren Stimmen</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>Bild</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>Bilder</translation>
    </message>
    <message>
      <source>preview</source>
      <translation>Vorschaubild</translation>
    </message>
    <message>
      <source>previews</source>
      <translation>Vorschaubilder</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>Stimme</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>Stimmen</translation>
    </message>
  </context>
  <context>
    <name>errors</name>
    <message>
      <source>A blind check needs at least one pair.</source>
      <translation>Eine Blindprobe braucht mindestens ein Paar.</translation>
    </message>
    <message>
      <source>A deck has {0} prompts at most; choose the best ones.</source>
      <translation>Ein Stapel hat höchstens {0} Prompts; wähle die besten aus.</translation>
    </message>
    <message>
      <source>A note says that a round is being learned, and none is.</source>
      <translation>Eine Notiz sagt, dass eine Runde gelernt wird, und es wird keine gelernt.</translation>
    </message>
    <message>
      <source>A path is missing; say where the file or folder lies.</source>
      <translation>Es fehlt ein Pfad; sag, wo die Datei oder der Ordner liegt.</translation>
    </message>
    <message>
      <source>A project cannot be moved into itself; choose another folder.</source>
      <translation>Ein Projekt kann nicht in sich selbst verschoben werden; wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>A project needs at least one prompt; write what the pictures should show.</source>
      <translation>Ein Projekt braucht mindestens einen Prompt; schreib, was die Bilder zeigen sollen.</translation>
    </message>
    <message>
      <source>A prompt needs words; switch it off if you no longer want it.</source>
      <translation>Ein Prompt braucht Wörter; schalte ihn aus, wenn du ihn nicht mehr willst.</translation>
    </message>
    <message>
      <source>A rehearsal needs at least one vote.</source>
      <translation>Ein Probelauf braucht mindestens eine Stimme.</translation>
    </message>
    <message>
      <source>A round of learning takes about {0} min, in which nothing is drawn: have pictures drawn ahead, and vote on meanwhile.</source>
      <translation>Eine Lernrunde dauert etwa {0} min, in denen nichts gezeichnet wird: Lass Bilder auf Vorrat malen, und stimme währenddessen weiter ab.</translation>
    </message>
    <message>
      <source>A style</source>
      <translation>Einen Stil</translation>
    </message>
    <message>
      <source>A vote is 1 (better) or 2 (much better), not {0}.</source>
      <translation>Eine Stimme ist 1 (besser) oder 2 (viel besser), nicht {0}.</translation>
    </message>
    <message>
      <source>Add a control prompt on the Prompts page first.</source>
      <translation>Füge zuerst auf der Seite „Prompts“ einen Kontroll-Prompt hinzu.</translation>
    </message>
    <message>
      <source>All of {0} is learned already.</source>
      <translation>Von {0} wird schon alles gelernt.</translation>
    </message>
    <message>
      <source>Another folder has taken the place of “{0}” in {1}; put the right one back and go on, or open the project where it is now.</source>
      <translation>An der Stelle von „{0}“ in {1} liegt jetzt ein anderer Ordner; lege den richtigen zurück und mache weiter, oder öffne das Projekt dort, wo es jetzt ist.</translation>
    </message>
    <message>
      <source>Another program is using the records of “{0}”; close it and try again.</source>
      <translation>Ein anderes Programm benutzt die Aufzeichnungen von „{0}“; schließ es und versuch es noch einmal.</translation>
    </message>
    <message>
      <source>Asks the D3PO paper's question of the steps in which each picture was drawn, the luck of single steps averaged out; in our measurements it learns less from the same votes, and it needs DDIM with noise and more room on the disk.</source>
      <translation>Stellt die Frage des D3PO-Papers an die Schritte, in denen jedes Bild gemalt wurde, ohne das Glück einzelner Schritte; in unseren Messungen lernt es aus denselben Stimmen weniger, und es braucht DDIM mit Rauschen und mehr Platz auf dem Datenträger.</translation>
    </message>
    <message>
      <source>Checkpoint {0} is damaged: its files are not whole.</source>
      <translation>Checkpoint {0} ist beschädigt: Die Dateien sind nicht vollständig.</translation>
    </message>
    <message>
      <source>Checkpoint {0} is worked with and damaged; one before it takes its place.</source>
      <translation>Checkpoint {0} ist in Arbeit und beschädigt; einer davor tritt an seine Stelle.</translation>
    </message>
    <message>
      <source>Checkpoint {0} was to be trained again, but that was broken off twice; ask for it once more.</source>
      <translation>Checkpoint {0} sollte neu trainiert werden, aber das wurde zweimal abgebrochen; gib es noch einmal in Auftrag.</translation>
    </message>
    <message>
      <source>Choose a folder for the project.</source>
      <translation>Wähle einen Ordner für das Projekt.</translation>
    </message>
    <message>
      <source>Choose a folder.</source>
      <translation>Wähle einen Ordner.</translation>
    </message>
    <message>
      <source>Choose four bits as the precision in the settings: without, the work does not fit into the graphics card.</source>
      <translation>Wähle in den Einstellungen vier Bit als Genauigkeit: Ohne passt die Arbeit nicht in die Grafikkarte.</translation>
    </message>
    <message>
      <source>Choose the base model.</source>
      <translation>Wähle das Basismodell.</translation>
    </message>
    <message>
      <source>Choose two different models to compare.</source>
      <translation>Wähle zwei verschiedene Modelle zum Vergleichen.</translation>
    </message>
    <message>
      <source>Closer to the prompt</source>
      <translation>Näher am Prompt</translation>
    </message>
    <message>
      <source>D3PO</source>
      <translation>D3PO</translation>
    </message>
    <message>
      <source>D3PO as published</source>
      <translation>D3PO wie veröffentlicht</translation>
    </message>
    <message>
      <source>Draw pictures of {0} × {1} pixels: larger ones do not fit into the memory here.</source>
      <translation>Zeichne Bilder von {0} × {1} Pixeln: Größere passen hier nicht in den Speicher.</translation>
    </message>
    <message>
      <source>Every picture that you brought is learned already, or left out.</source>
      <translation>Jedes Bild, das du gebracht hast, ist schon gelernt oder ausgelassen.</translation>
    </message>
    <message>
      <source>Few votes</source>
      <translation>Wenige Stimmen</translation>
    </message>
    <message>
      <source>Fewer deformities</source>
      <translation>Weniger Missgebildetes</translation>
    </message>
    <message>
      <source>Files of Atelier that no record names: {0}; a repair moves them into the folder “{1}”.</source>
      <translation>Dateien von Atelier, die keine Aufzeichnung nennt: {0}; eine Reparatur verschiebt sie in den Ordner „{1}“.</translation>
    </message>
    <message>
      <source>Folders left of work that was broken off: {0}.</source>
      <translation>Von abgebrochener Arbeit übrige Ordner: {0}.</translation>
    </message>
    <message>
      <source>Four-bit weights need the package bitsandbytes: install Atelier with its extra “four-bit”, or choose another precision in the settings.</source>
      <translation>Gewichte in vier Bit brauchen das Paket bitsandbytes: Installiere Atelier mit dem Zusatz „four-bit“ oder wähle in den Einstellungen eine andere Genauigkeit.</translation>
    </message>
    <message>
      <source>Further damaged rows of the records: {0}.</source>
      <translation>Weitere beschädigte Zeilen der Aufzeichnungen: {0}.</translation>
    </message>
    <message>
      <source>Give the project a name.</source>
      <translation>Gib dem Projekt einen Namen.</translation>
    </message>
    <message>
      <source>Half precision is too narrow for this base model, and the memory of the graphics card is too small for full precision; draw smaller pictures, or choose another base model.</source>
      <translation>Halbe Genauigkeit ist für dieses Basismodell zu grob, und der Speicher der Grafikkarte ist für volle Genauigkeit zu klein; zeichne kleinere Bilder oder wähle ein anderes Basismodell.</translation>
    </message>
    <message>
      <source>It fits: pictures are drawn and learned as fast as you vote. There is nothing to change.</source>
      <translation>Es passt: Bilder werden so schnell gezeichnet und gelernt, wie du abstimmst. Du musst nichts ändern.</translation>
    </message>
    <message>
      <source>It is in printing colours without a profile: they may come out different.</source>
      <translation>Es ist in Druckfarben ohne Profil: Sie können anders herauskommen.</translation>
    </message>
    <message>
      <source>It is the same picture as {0}, so it is not taken twice.</source>
      <translation>Es ist dasselbe Bild wie {0} und wird nicht zweimal genommen.</translation>
    </message>
    <message>
      <source>It was laid on white where it can be seen through.</source>
      <translation>Wo es durchsichtig ist, wurde es auf Weiß gelegt.</translation>
    </message>
    <message>
      <source>It was made larger: only {0} × {1} of its pixels show.</source>
      <translation>Es wurde vergrößert: Nur {0} × {1} seiner Pixel sind zu sehen.</translation>
    </message>
    <message>
      <source>Its colour profile is damaged and was left out: colours may come out different.</source>
      <translation>Sein Farbprofil ist beschädigt und wurde weggelassen: Farben können anders herauskommen.</translation>
    </message>
    <message>
      <source>Its colours were turned from the profile “{0}” into sRGB.</source>
      <translation>Seine Farben wurden vom Profil „{0}“ in sRGB umgewandelt.</translation>
    </message>
    <message>
      <source>Its greys, from {0} to {1}, were scaled to those of a screen.</source>
      <translation>Seine Grautöne, von {0} bis {1}, wurden auf die eines Bildschirms umgerechnet.</translation>
    </message>
    <message>
      <source>Learns most from twenty to two hundred votes, by looking at the finished pictures; works with every sampler.</source>
      <translation>Lernt aus zwanzig bis zweihundert Stimmen am meisten, anhand der fertigen Bilder; geht mit jedem Sampler.</translation>
    </message>
    <message>
      <source>Lines of the list of exports that cannot be read: {0}.</source>
      <translation>Unlesbare Zeilen der Liste der Exporte: {0}.</translation>
    </message>
    <message>
      <source>Missing files that pictures are learned from: {0}, the first of them {1}.</source>
      <translation>Fehlende Dateien, aus denen gelernt wird: {0}, die erste davon {1}.</translation>
    </message>
    <message>
      <source>Missing pictures: {0}, the first of them {1}.</source>
      <translation>Fehlende Bilder: {0}, das erste davon {1}.</translation>
    </message>
    <message>
      <source>Missing prompts that pictures were drawn from: {0}.</source>
      <translation>Fehlende Prompts, nach denen Bilder gezeichnet wurden: {0}.</translation>
    </message>
    <message>
      <source>No picture that you brought has the number {0}.</source>
      <translation>Kein Bild, das du gebracht hast, hat die Nummer {0}.</translation>
    </message>
    <message>
      <source>No pictures of this project have the number {0}.</source>
      <translation>In diesem Projekt haben keine Bilder die Nummer {0}.</translation>
    </message>
    <message>
      <source>No prompt is on, so there is nothing to draw.</source>
      <translation>Kein Prompt ist eingeschaltet, also gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
      <source>No prompt is on, so there is nothing to draw; switch one on, or add one.</source>
      <translation>Kein Prompt ist eingeschaltet, also gibt es nichts zu zeichnen; schalt einen ein oder füg einen hinzu.</translation>
    </message>
    <message>
      <source>No vote is left for this checkpoint, so there is nothing to train it from.</source>
      <translation>Für diesen Checkpoint ist keine Stimme übrig, also gibt es nichts, woraus er entstehen könnte.</translation>
    </message>
    <message>
      <source>No vote of this round prefers a picture, so there is nothing to learn from yet; vote on more pictures.</source>
      <translation>Keine Stimme dieser Runde zieht ein Bild vor, also gibt es noch nichts zu lernen; stimme über mehr Bilder ab.</translation>
    </message>
    <message>
      <source>Nobody's home folder is called {0}; write the whole path.</source>
      <translation>Ein Benutzerordner {0} ist nicht bekannt; schreib den ganzen Pfad.</translation>
    </message>
    <message>
      <source>None of these pictures can be taken: {0}: {1}</source>
      <translation>Keines dieser Bilder kann genommen werden: {0}: {1}</translation>
    </message>
    <message>
      <source>None of these pictures can be taken: {0}: {1} And {2} more.</source>
      <translation>Keines dieser Bilder kann genommen werden: {0}: {1} Und {2} weitere.</translation>
    </message>
    <message>
      <source>None of these pictures can be voted on: {0}: {1}</source>
      <translation>Über keines dieser Bilder kann abgestimmt werden: {0}: {1}</translation>
    </message>
    <message>
      <source>Nothing can be read of the records of “{0}”; open a backup of it.</source>
      <translation>Von den Aufzeichnungen von „{0}“ ist nichts lesbar; öffne eine Sicherung davon.</translation>
    </message>
    <message>
      <source>Nothing is waiting for a vote yet.</source>
      <translation>Noch wartet nichts auf eine Stimme.</translation>
    </message>
    <message>
      <source>Nothing tells from which words it was drawn, so it cannot be voted on beside others.</source>
      <translation>Nichts sagt, nach welchen Worten es gemalt wurde, deshalb kann darüber nicht neben anderen abgestimmt werden.</translation>
    </message>
    <message>
      <source>Nothing tells in which size {0} draws; let it draw a first picture, then bring yours.</source>
      <translation>Nichts sagt, in welcher Größe {0} malt; lass es ein erstes Bild malen, dann bringe deine.</translation>
    </message>
    <message>
      <source>Nothing tells whether {0} predicts noise, velocity or flow; choose it for this model.</source>
      <translation>Nichts sagt, ob {0} Rauschen, Geschwindigkeit oder Fluss vorhersagt; wähle es für dieses Modell.</translation>
    </message>
    <message>
      <source>Nothing unsafe</source>
      <translation>Nichts Anstößiges</translation>
    </message>
    <message>
      <source>Nothing was brought into this project under the number {0}.</source>
      <translation>Unter der Nummer {0} wurde nichts in dieses Projekt gebracht.</translation>
    </message>
    <message>
      <source>Of the table “{0}” only a part can be read, or nothing.</source>
      <translation>Von der Tabelle „{0}“ ist nur ein Teil lesbar oder nichts.</translation>
    </message>
    <message>
      <source>One prompt has to stay on, or there is nothing to vote on.</source>
      <translation>Ein Prompt muss an bleiben, sonst gibt es nichts zum Abstimmen.</translation>
    </message>
    <message>
      <source>Other programs hold memory that the work needs; close them.</source>
      <translation>Andere Programme belegen Speicher, den die Arbeit braucht; schließe sie.</translation>
    </message>
    <message>
      <source>Pictures are being read; wait for them, or cancel, then bring more.</source>
      <translation>Es werden gerade Bilder gelesen; warte darauf oder brich ab, dann bringe weitere.</translation>
    </message>
    <message>
      <source>Pictures cannot be {0} × {1} pixels: both have to be multiples of 64.</source>
      <translation>Bilder können nicht {0} × {1} Pixel groß sein: Beides muss ein Vielfaches von 64 sein.</translation>
    </message>
    <message>
      <source>Pictures for {0} more votes are drawn ahead already: once they are there you vote at your own pace.</source>
      <translation>Bilder für {0} weitere Stimmen werden schon auf Vorrat gemalt: Sobald sie da sind, stimmst du in deinem eigenen Tempo ab.</translation>
    </message>
    <message>
      <source>Pictures for {0} votes are drawn ahead, so you vote at your own pace. There is nothing to change.</source>
      <translation>Bilder für {0} Stimmen sind auf Vorrat gemalt, du stimmst also in deinem eigenen Tempo ab. Du musst nichts ändern.</translation>
    </message>
    <message>
      <source>Pictures for {0} votes take {1} MB on the disk, and beside what votes and checkpoints need only {2} MB are free; free some space or draw fewer.</source>
      <translation>Bilder für {0} Stimmen brauchen {1} MB auf dem Datenträger, und neben dem, was Stimmen und Checkpoints brauchen, sind nur {2} MB frei; schaff etwas Platz oder nimm weniger.</translation>
    </message>
    <message>
      <source>Pictures were to be drawn ahead, but that was broken off twice; ask for it once more.</source>
      <translation>Bilder sollten auf Vorrat gemalt werden, aber das brach zweimal ab; fordere es noch einmal an.</translation>
    </message>
    <message>
      <source>Pictures were to be drawn anew, but that was broken off twice; ask for it once more.</source>
      <translation>Bilder sollten neu gezeichnet werden, aber das brach zweimal ab; fordere es noch einmal an.</translation>
    </message>
    <message>
      <source>Rows of the records that name others that are not there: {0}.</source>
      <translation>Zeilen der Aufzeichnungen, die andere nennen, die es nicht gibt: {0}.</translation>
    </message>
    <message>
      <source>SQLite finds the records damaged: {0}.</source>
      <translation>SQLite findet die Aufzeichnungen beschädigt: {0}.</translation>
    </message>
    <message>
      <source>Something inside Atelier broke. Your votes are safe.</source>
      <translation>In Atelier ist etwas kaputtgegangen. Deine Stimmen sind sicher.</translation>
    </message>
    <message>
      <source>Something of vote {0}, on the pictures no. {1}, changed on the disk, so the vote is left out; vote on them again.</source>
      <translation>An Stimme {0} zu den Bildern Nr. {1} hat sich auf der Festplatte etwas verändert, die Stimme wird ausgelassen; stimme über sie noch einmal ab.</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Angehalten.</translation>
    </message>
    <message>
      <source>That did not work, and Atelier does not know why; the log folder holds what is known.</source>
      <translation>Das ist misslungen, und Atelier weiß nicht, warum; was bekannt ist, steht im Protokollordner.</translation>
    </message>
    <message>
      <source>The LoRA {0} also changes {1}, which no LoRA of yours could hold; leave it out with “atelier-cli convert --drop”.</source>
      <translation>Die LoRA {0} ändert auch {1}, was keine LoRA von dir enthalten könnte; lass es mit „atelier-cli convert --drop“ weg.</translation>
    </message>
    <message>
      <source>The LoRA {0} is for {1}, a kind of base model that Atelier does not work with.</source>
      <translation>Die LoRA {0} ist für {1}, eine Art von Basismodell, mit der Atelier nicht arbeitet.</translation>
    </message>
    <message>
      <source>The LoRA {0} was made for another kind of base model.</source>
      <translation>Die LoRA {0} ist für eine andere Art von Basismodell gemacht.</translation>
    </message>
    <message>
      <source>The base model has no {0} steps; make a project with {1} at most.</source>
      <translation>Das Basismodell hat keine {0} Schritte; leg ein Projekt mit höchstens {1} an.</translation>
    </message>
    <message>
      <source>The base model is still being read; try again in a moment.</source>
      <translation>Das Basismodell wird noch gelesen; versuche es gleich noch einmal.</translation>
    </message>
    <message>
      <source>The base model “{0}” is not there; choose where it lies now.</source>
      <translation>Das Basismodell „{0}“ ist nicht da; wähle, wo es jetzt liegt.</translation>
    </message>
    <message>
      <source>The base model's pictures do not differ in “{0}”, so nobody could prefer one.</source>
      <translation>Die Bilder des Basismodells unterscheiden sich nicht in „{0}“, also könnte niemand eines vorziehen.</translation>
    </message>
    <message>
      <source>The base model's text encoder has {0} layers, so no CLIP skip of {1}; make a project with {0} at most.</source>
      <translation>Der Text-Encoder des Basismodells hat {0} Schichten, also keinen CLIP-Skip von {1}; lege ein Projekt mit höchstens {0} an.</translation>
    </message>
    <message>
      <source>The checkpoint {0} belongs to another base model.</source>
      <translation>Der Checkpoint {0} gehört zu einem anderen Basismodell.</translation>
    </message>
    <message>
      <source>The checkpoint {0} is missing or damaged; go back to an earlier one.</source>
      <translation>Der Checkpoint {0} fehlt oder ist beschädigt; geh zu einem früheren zurück.</translation>
    </message>
    <message>
      <source>The connection to the hub broke; try again, and the download goes on where it stopped.</source>
      <translation>Die Verbindung zum Hub ist abgebrochen; versuche es noch einmal, und das Herunterladen geht dort weiter, wo es aufgehört hat.</translation>
    </message>
    <message>
      <source>The disk failed, so {0} was not written; check the disk, then try again.</source>
      <translation>Der Datenträger hat versagt, deshalb wurde {0} nicht geschrieben; prüf ihn und versuch es dann noch einmal.</translation>
    </message>
    <message>
      <source>The disk has room for about {0} votes only; free some space, or keep the project on another disk.</source>
      <translation>Der Datenträger hat nur noch Platz für etwa {0} Stimmen; gib Platz frei, oder lege das Projekt auf einen anderen.</translation>
    </message>
    <message>
      <source>The disk is full, so nothing more was recorded. Free some space and go on.</source>
      <translation>Der Datenträger ist voll, deshalb wurde nichts mehr aufgezeichnet. Schaff etwas Platz und mach weiter.</translation>
    </message>
    <message>
      <source>The disk is full, so {0} was not written. Free some space and try again.</source>
      <translation>Der Datenträger ist voll, deshalb wurde {0} nicht geschrieben. Schaff etwas Platz und versuch es noch einmal.</translation>
    </message>
    <message>
      <source>The disk is too full: the download needs {0} GB of room; free some and try again.</source>
      <translation>Die Festplatte ist zu voll: Das Herunterladen braucht {0} GB Platz; schaffe welchen und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>The disk takes no file as large as {0}; choose another disk.</source>
      <translation>Der Datenträger nimmt keine so große Datei wie {0}; wähle einen anderen.</translation>
    </message>
    <message>
      <source>The disk that holds “{0}” failed to read or write; check the disk and its free space.</source>
      <translation>Der Datenträger mit „{0}“ konnte nicht lesen oder schreiben; prüf ihn und seinen freien Platz.</translation>
    </message>
    <message>
      <source>The end of what was recorded before Atelier last ended without warning is damaged on the disk, so the last votes may be missing; look for them, and vote again where one is gone.</source>
      <translation>Das Ende dessen, was vor dem letzten unerwarteten Ende von Atelier aufgezeichnet wurde, ist auf der Festplatte beschädigt, die letzten Stimmen können fehlen; sieh nach und stimme neu ab, wo eine fehlt.</translation>
    </message>
    <message>
      <source>The file was not written: no program would know its parts.</source>
      <translation>Die Datei wurde nicht geschrieben: Kein Programm würde ihre Teile kennen.</translation>
    </message>
    <message>
      <source>The file {0} of “{1}” was deleted, renamed or replaced while the project was open; put it back and go on, or open the project again.</source>
      <translation>Die Datei {0} von „{1}“ wurde gelöscht, umbenannt oder ersetzt, während das Projekt offen war; lege sie zurück und mache weiter, oder öffne das Projekt noch einmal.</translation>
    </message>
    <message>
      <source>The files of checkpoint {0} are gone; choose another one.</source>
      <translation>Die Dateien von Checkpoint {0} sind weg; wähle einen anderen.</translation>
    </message>
    <message>
      <source>The folder of “{0}” cannot be reached: {1}. Look at its disk, then go on.</source>
      <translation>Der Ordner von „{0}“ ist nicht zu erreichen: {1}. Sieh nach seinem Datenträger, dann geht es weiter.</translation>
    </message>
    <message>
      <source>The folder {0} is no longer there; choose another one.</source>
      <translation>Den Ordner {0} gibt es nicht mehr; wähle einen anderen.</translation>
    </message>
    <message>
      <source>The folder {0} is not there; make it or choose another one.</source>
      <translation>Den Ordner {0} gibt es nicht; lege ihn an oder wähle einen anderen.</translation>
    </message>
    <message>
      <source>The graphics card has too little free memory to go on; close other programs that use it, then try again.</source>
      <translation>Die Grafikkarte hat zu wenig freien Speicher, um weiterzumachen; schließ andere Programme, die sie benutzen, und versuch es noch einmal.</translation>
    </message>
    <message>
      <source>The history is full; delete some of its pictures first.</source>
      <translation>Der Verlauf ist voll; lösche erst einige seiner Bilder.</translation>
    </message>
    <message>
      <source>The hub cannot be reached; look at the connection and try again.</source>
      <translation>Der Hub ist nicht erreichbar; sieh nach der Verbindung und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>The hub does not say how large {0} is, so it is not downloaded; choose another model.</source>
      <translation>Der Hub sagt nicht, wie groß {0} ist, deshalb wird es nicht geladen; wähle ein anderes Modell.</translation>
    </message>
    <message>
      <source>The installed PyTorch has no code for {0}. Install one from pytorch.org that has: an older card needs one with an older CUDA.</source>
      <translation>Das installierte PyTorch hat keinen Code für {0}. Installiere eines von pytorch.org, das ihn hat: Eine ältere Karte braucht eines mit älterem CUDA.</translation>
    </message>
    <message>
      <source>The marks of {0} contradict each other about what it predicts; choose it for this model.</source>
      <translation>Die Angaben in {0} widersprechen sich darin, was es vorhersagt; wähle es für dieses Modell.</translation>
    </message>
    <message>
      <source>The memory of the graphics card is too small for this, even in the smallest steps; close other programs that use it, or draw smaller pictures.</source>
      <translation>Der Speicher der Grafikkarte ist dafür selbst in kleinsten Schritten zu klein; schließe andere Programme, die ihn nutzen, oder zeichne kleinere Bilder.</translation>
    </message>
    <message>
      <source>The memory of this computer is too small to open {0}; close other programs, then try again.</source>
      <translation>Der Arbeitsspeicher dieses Rechners ist zu klein, um {0} zu öffnen; schließe andere Programme und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>The memory of this computer is too small to read {0}; make it smaller in another program.</source>
      <translation>Der Arbeitsspeicher dieses Rechners ist zu klein, um {0} zu lesen; verkleinere es in einem anderen Programm.</translation>
    </message>
    <message>
      <source>The memory of this computer ran out; close other programs.</source>
      <translation>Der Speicher dieses Rechners hat nicht gereicht; schließ andere Programme.</translation>
    </message>
    <message>
      <source>The method of the D3PO paper with its authors' numbers, made for many thousands of votes: a few hundred change next to nothing, and it needs DDIM with noise and more room on the disk.</source>
      <translation>Die Methode des D3PO-Papers mit den Zahlen ihrer Autoren, gemacht für viele Tausend Stimmen: Ein paar Hundert ändern so gut wie nichts, und sie braucht DDIM mit Rauschen und mehr Platz auf dem Datenträger.</translation>
    </message>
    <message>
      <source>The model folder {0} is not whole: {1} is missing or damaged; copy or download it again.</source>
      <translation>Der Modellordner {0} ist nicht vollständig: {1} fehlt oder ist beschädigt; kopiere ihn oder lade ihn neu herunter.</translation>
    </message>
    <message>
      <source>The name {0} is too long for this disk; choose a shorter one.</source>
      <translation>Der Name {0} ist zu lang für diesen Datenträger; wähle einen kürzeren.</translation>
    </message>
    <message>
      <source>The name “{0}” holds letters that nobody sees; choose another one.</source>
      <translation>Der Name „{0}“ enthält unsichtbare Zeichen; wähle einen anderen.</translation>
    </message>
    <message>
      <source>The parts of {0} do not belong together: its {1} does not fit its {2}; copy or download it again.</source>
      <translation>Die Teile von {0} gehören nicht zusammen: {1} passt nicht zu {2}; kopiere es oder lade es noch einmal herunter.</translation>
    </message>
    <message>
      <source>The path {0} holds letters that are broken; rename the file or folder first.</source>
      <translation>Der Pfad {0} enthält kaputte Zeichen; benenne die Datei oder den Ordner zuerst um.</translation>
    </message>
    <message>
      <source>The path {0} is too long; choose a shorter one.</source>
      <translation>Der Pfad {0} ist zu lang; wähle einen kürzeren.</translation>
    </message>
    <message>
      <source>The picture is gone or damaged; draw it again.</source>
      <translation>Das Bild ist weg oder beschädigt; lass es neu malen.</translation>
    </message>
    <message>
      <source>The picture {0} cannot be read; choose another thumbnail.</source>
      <translation>Das Bild {0} lässt sich nicht lesen; wähle ein anderes Vorschaubild.</translation>
    </message>
    <message>
      <source>The picture {0} is missing or damaged.</source>
      <translation>Das Bild {0} fehlt oder ist beschädigt.</translation>
    </message>
    <message>
      <source>The question “{0}” holds letters that nobody sees; type it anew.</source>
      <translation>Die Frage „{0}“ enthält unsichtbare Zeichen; tippe sie neu.</translation>
    </message>
    <message>
      <source>The records are damaged, so the project cannot be opened.</source>
      <translation>Die Aufzeichnungen sind beschädigt, deshalb lässt sich das Projekt nicht öffnen.</translation>
    </message>
    <message>
      <source>The records of the project have no version and cannot be read; a check (“atelier-cli doctor”) says what can be mended.</source>
      <translation>Die Aufzeichnungen des Projekts haben keine Version und sind nicht lesbar; eine Prüfung („atelier-cli doctor“) sagt, was zu retten ist.</translation>
    </message>
    <message>
      <source>The records of “{0}” are damaged; a check (“atelier-cli doctor”) says what can be mended.</source>
      <translation>Die Aufzeichnungen von „{0}“ sind beschädigt; eine Prüfung („atelier-cli doctor“) sagt, was zu retten ist.</translation>
    </message>
    <message>
      <source>The records of “{0}” were given a second name while the project was open, as by a backup made of hard links, which would change along with them; open the project again to go on.</source>
      <translation>Die Aufzeichnungen von „{0}“ haben einen zweiten Namen bekommen, während das Projekt offen war, etwa durch eine Sicherung aus harten Verknüpfungen, die sich mit ändern würde; öffne das Projekt neu, um weiterzumachen.</translation>
    </message>
    <message>
      <source>The setting “{0}” makes no sense.</source>
      <translation>Die Einstellung „{0}“ ergibt keinen Sinn.</translation>
    </message>
    <message>
      <source>The weights of {0} are packed tighter than Atelier can train on; choose an fp16 file of this model.</source>
      <translation>Die Gewichte von {0} sind dichter gepackt, als Atelier sie trainieren kann; wähle eine fp16-Datei dieses Modells.</translation>
    </message>
    <message>
      <source>The weights of {0} are packed tighter than Atelier can train on; choose an fp16 version of this model.</source>
      <translation>Die Gewichte von {0} sind enger gepackt, als Atelier trainieren kann; wähle eine fp16-Fassung dieses Modells.</translation>
    </message>
    <message>
      <source>The weights of {0} are quantised, with scales of their own such as {1}, which Atelier does not read; choose an fp16 file of this model.</source>
      <translation>Die Gewichte von {0} sind quantisiert, mit eigenen Skalen wie {1}, die Atelier nicht liest; wähle eine fp16-Datei dieses Modells.</translation>
    </message>
    <message>
      <source>The whole of {0} is missing or damaged; bring the picture anew.</source>
      <translation>Das ganze Bild zu {0} fehlt oder ist beschädigt; bring das Bild neu.</translation>
    </message>
    <message>
      <source>The {1} of {0} has no words, so every text would mean the same; copy or download the model again.</source>
      <translation>{1} von {0} hat keine Wörter, jeder Text würde dasselbe bedeuten; kopiere das Modell oder lade es noch einmal herunter.</translation>
    </message>
    <message>
      <source>There are no new votes to train on.</source>
      <translation>Es gibt keine neuen Stimmen zum Lernen.</translation>
    </message>
    <message>
      <source>There are {0} pictures in the file; the first was taken.</source>
      <translation>In der Datei sind {0} Bilder; das erste wurde genommen.</translation>
    </message>
    <message>
      <source>There are {0} pictures in {1}; the first {2} were taken.</source>
      <translation>In {1} sind {0} Bilder; die ersten {2} wurden genommen.</translation>
    </message>
    <message>
      <source>There is a folder {0} already; choose another name.</source>
      <translation>Es gibt schon einen Ordner {0}; wähle einen anderen Namen.</translation>
    </message>
    <message>
      <source>There is an NVIDIA graphics card ({0}), but its driver is missing or too old for the installed PyTorch. Install NVIDIA's newest driver and start the computer again, or choose “Processor” in the settings.</source>
      <translation>Hier ist eine Grafikkarte von NVIDIA ({0}), aber ihr Treiber fehlt oder ist zu alt für das installierte PyTorch. Installiere den neuesten Treiber von NVIDIA und starte den Computer neu, oder wähle in den Einstellungen „Prozessor“.</translation>
    </message>
    <message>
      <source>There is an NVIDIA graphics card ({0}), but the installed PyTorch comes without CUDA and cannot use it. Install PyTorch with CUDA (pytorch.org shows the command) and start Atelier again, or choose “Processor” in the settings.</source>
      <translation>Hier ist eine Grafikkarte von NVIDIA ({0}), aber das installierte PyTorch kommt ohne CUDA und kann sie nicht nutzen. Installiere PyTorch mit CUDA (pytorch.org zeigt den Befehl) und starte Atelier neu, oder wähle in den Einstellungen „Prozessor“.</translation>
    </message>
    <message>
      <source>There is another wildcard file “{0}”; give one of them a name of its own.</source>
      <translation>Es gibt schon eine andere Wildcard-Datei „{0}“; gib einer von beiden einen eigenen Namen.</translation>
    </message>
    <message>
      <source>There is more in {0} than the {1} files that were looked at.</source>
      <translation>In {0} ist mehr als die {1} Dateien, die angesehen wurden.</translation>
    </message>
    <message>
      <source>There is no checkpoint to export yet; the first comes out of the first round of votes.</source>
      <translation>Noch gibt es keinen Checkpoint zum Exportieren; der erste entsteht aus der ersten Runde von Stimmen.</translation>
    </message>
    <message>
      <source>There is no checkpoint {0} in this project.</source>
      <translation>In diesem Projekt gibt es keinen Checkpoint {0}.</translation>
    </message>
    <message>
      <source>There is no file {0}; choose an archive that Atelier made.</source>
      <translation>Die Datei {0} gibt es nicht; wähle ein Archiv, das Atelier gemacht hat.</translation>
    </message>
    <message>
      <source>There is no folder {0}; if the project was moved, open it where it is now.</source>
      <translation>Den Ordner {0} gibt es nicht; wurde das Projekt verschoben, öffne es dort, wo es jetzt liegt.</translation>
    </message>
    <message>
      <source>There is no lesson called “{0}”; choose one of: {1}.</source>
      <translation>Eine Lektion „{0}“ gibt es nicht; wähle eine von diesen: {1}.</translation>
    </message>
    <message>
      <source>There is no line in {0}.</source>
      <translation>In {0} steht keine Zeile.</translation>
    </message>
    <message>
      <source>There is no model {0} on the hub, or it is private; look at its name.</source>
      <translation>Auf dem Hub gibt es kein Modell {0}, oder es ist privat; sieh nach seinem Namen.</translation>
    </message>
    <message>
      <source>There is no picture in {0}; choose pictures, or a folder that holds some.</source>
      <translation>In {0} ist kein Bild; wähle Bilder oder einen Ordner, in dem welche liegen.</translation>
    </message>
    <message>
      <source>There is no picture in {0}; what is read here is {1}.</source>
      <translation>In {0} ist kein Bild; gelesen werden hier {1}.</translation>
    </message>
    <message>
      <source>There is no prompt in {0}.</source>
      <translation>In {0} steht kein Prompt.</translation>
    </message>
    <message>
      <source>There is no recipe called “{0}”; choose one of: {1}.</source>
      <translation>Ein Rezept „{0}“ gibt es nicht; wähle eines von: {1}.</translation>
    </message>
    <message>
      <source>There is no sampler called “{0}”; choose one of: {1}.</source>
      <translation>Es gibt keinen Sampler namens „{0}“; möglich sind: {1}.</translation>
    </message>
    <message>
      <source>There is no taste called “{0}”; choose one of: {1}, each also with a minus.</source>
      <translation>Einen Geschmack „{0}“ gibt es nicht; wähle einen von: {1}, jeden auch mit einem Minus.</translation>
    </message>
    <message>
      <source>There is no vote on the pictures no. {0} that could be withdrawn.</source>
      <translation>Auf die Bilder Nr. {0} gibt es keine Stimme, die zurückgezogen werden könnte.</translation>
    </message>
    <message>
      <source>There is not enough memory to read the records of “{0}”; close other programs and try again.</source>
      <translation>Der Arbeitsspeicher reicht nicht, um die Aufzeichnungen von „{0}“ zu lesen; schließe andere Programme und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>These pictures were drawn in too few steps to learn from; make a project with more.</source>
      <translation>Diese Bilder wurden in zu wenigen Schritten gemalt, um daraus zu lernen; lege ein Projekt mit mehr Schritten an.</translation>
    </message>
    <message>
      <source>These {0} pictures need a mark each, not {1} marks.</source>
      <translation>Diese {0} Bilder brauchen je eine Marke, nicht {1} Marken.</translation>
    </message>
    <message>
      <source>This base model does not fit into the memory here; choose a smaller one.</source>
      <translation>Dieses Basismodell passt hier nicht in den Speicher; wähle ein kleineres.</translation>
    </message>
    <message>
      <source>This is no token; copy it whole from your settings on huggingface.co.</source>
      <translation>Das ist kein Token; kopiere ihn vollständig aus deinen Einstellungen auf huggingface.co.</translation>
    </message>
    <message>
      <source>This machine cannot draw and learn as fast as you vote, and with “{0}” nothing can be drawn ahead; choose “{1}” for the learning, and have pictures drawn overnight.</source>
      <translation>Dieser Rechner kann nicht so schnell zeichnen und lernen, wie du abstimmst, und bei „{0}“ lässt sich nichts auf Vorrat malen; wähle „{1}“ für das Lernen, und lass über Nacht Bilder malen.</translation>
    </message>
    <message>
      <source>This machine cannot draw and learn as fast as you vote: a vote takes it {0} seconds, and nothing that could be changed here helps much.</source>
      <translation>Dieser Rechner kann nicht so schnell zeichnen und lernen, wie du abstimmst: Für eine Stimme braucht er {0} Sekunden, und nichts, was sich hier ändern ließe, hilft viel.</translation>
    </message>
    <message>
      <source>This machine cannot draw as fast as you vote, {0} against {1} seconds for a vote: have pictures drawn ahead, overnight perhaps, and vote at your own pace afterwards.</source>
      <translation>Dieser Rechner kann nicht so schnell zeichnen, wie du abstimmst, {0} gegen {1} Sekunden je Stimme: Lass Bilder auf Vorrat malen, vielleicht über Nacht, und stimme danach in deinem eigenen Tempo ab.</translation>
    </message>
    <message>
      <source>This project has no control prompts, so there is nothing to check blindly on.</source>
      <translation>Dieses Projekt hat keine Kontroll-Prompts, also gibt es nichts für eine Blindprobe.</translation>
    </message>
    <message>
      <source>This project has no prompts to draw, so there is nothing to get to know the base model by.</source>
      <translation>Dieses Projekt hat keine Prompts zum Zeichnen, also lässt sich das Basismodell nicht kennenlernen.</translation>
    </message>
    <message>
      <source>This project was made by a newer Atelier; update Atelier to open it.</source>
      <translation>Dieses Projekt stammt von einem neueren Atelier; bring Atelier auf den neuen Stand, um es zu öffnen.</translation>
    </message>
    <message>
      <source>This system keeps no secrets for Atelier; set the environment variable {0} instead.</source>
      <translation>Dieses System bewahrt keine Geheimnisse für Atelier auf; setze stattdessen die Umgebungsvariable {0}.</translation>
    </message>
    <message>
      <source>Too many files are open on this computer, so {0} was not written; close other programs and try again.</source>
      <translation>Auf diesem Computer sind zu viele Dateien offen, deshalb wurde {0} nicht geschrieben; schließ andere Programme und versuch es noch einmal.</translation>
    </message>
    <message>
      <source>What the archive holds has no room in {0}; free some space and try again.</source>
      <translation>Was im Archiv ist, hat in {0} keinen Platz; schaffe Platz und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>What was brought as no. {0} was taken back before.</source>
      <translation>Was als Nr. {0} gebracht wurde, ist schon zurückgenommen.</translation>
    </message>
    <message>
      <source>What you did last was to take pictures back; bring them again to have your votes on them.</source>
      <translation>Zuletzt hast du Bilder zurückgenommen; bringe sie wieder, um über sie abzustimmen.</translation>
    </message>
    <message>
      <source>Which one is closer to your style?</source>
      <translation>Welches kommt deinem Stil näher?</translation>
    </message>
    <message>
      <source>Which one is closest to your style?</source>
      <translation>Welches kommt deinem Stil am nächsten?</translation>
    </message>
    <message>
      <source>Which one is less deformed?</source>
      <translation>Welches ist weniger missgebildet?</translation>
    </message>
    <message>
      <source>Which one shows best what the prompt says?</source>
      <translation>Welches zeigt am besten, was der Prompt sagt?</translation>
    </message>
    <message>
      <source>Which one shows better what the prompt says?</source>
      <translation>Welches zeigt besser, was der Prompt sagt?</translation>
    </message>
    <message>
      <source>Which one would you rather show to everybody?</source>
      <translation>Welches würdest du eher allen zeigen?</translation>
    </message>
    <message>
      <source>Which ones came out deformed?</source>
      <translation>Welche sind missgebildet?</translation>
    </message>
    <message>
      <source>Which ones show what nobody should see?</source>
      <translation>Welche zeigen, was niemand sehen soll?</translation>
    </message>
    <message>
      <source>With “{0}” the newest checkpoint draws all pictures, so those drawn ahead would be out of date after the next round.</source>
      <translation>Bei „{0}“ zeichnet der neueste Checkpoint alle Bilder; auf Vorrat gemalte wären nach der nächsten Runde veraltet.</translation>
    </message>
    <message>
      <source>Write at least one prompt, one per line.</source>
      <translation>Schreib mindestens einen Prompt, einen je Zeile.</translation>
    </message>
    <message>
      <source>Write what the picture should show.</source>
      <translation>Schreib, was das Bild zeigen soll.</translation>
    </message>
    <message>
      <source>You choose the picture that shows most of what the prompt says; nothing is learned that the model cannot draw at all.</source>
      <translation>Du wählst das Bild, das am meisten von dem zeigt, was der Prompt sagt; was das Modell gar nicht malen kann, lernt es nicht.</translation>
    </message>
    <message>
      <source>You choose what you like better, and the model draws more like it; twenty votes show.</source>
      <translation>Du wählst, was dir besser gefällt, und das Modell malt mehr davon; schon zwanzig Stimmen zeigen es.</translation>
    </message>
    <message>
      <source>You mark what came out wrong among seven pictures, such as a hand with six fingers, to make it rarer; it will not be gone, and may take more votes than a style.</source>
      <translation>Du markierst unter sieben Bildern, was missraten ist, etwa eine Hand mit sechs Fingern, damit es seltener wird; ganz verschwindet es nicht, und es kann mehr Stimmen brauchen als ein Stil.</translation>
    </message>
    <message>
      <source>You mark what nobody should see, to have it drawn less often; this is no filter, so it can still appear, and it may take more votes than a style.</source>
      <translation>Du markierst, was niemand sehen soll, damit es seltener gemalt wird; ein Filter ist das nicht, es kann noch vorkommen, und es kann mehr Stimmen brauchen als ein Stil.</translation>
    </message>
    <message>
      <source>You may not write to {0}; choose another folder.</source>
      <translation>In {0} darfst du nicht schreiben; wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>Your latest vote was in the blind check; go there to take it back.</source>
      <translation>Deine letzte Stimme war in der Blindprobe; nimm sie dort zurück.</translation>
    </message>
    <message>
      <source>icon</source>
      <translation>Symbol</translation>
    </message>
    <message>
      <source>raw data of a camera</source>
      <translation>Rohdaten einer Kamera</translation>
    </message>
    <message>
      <source>video</source>
      <translation>Video</translation>
    </message>
    <message>
      <source>{0} % is no size of the window; it is {1} to {2} %.</source>
      <translation>{0} % ist keine Größe des Fensters; möglich sind {1} bis {2} %.</translation>
    </message>
    <message>
      <source>{0} % is no strength to draw with; it is {1} to {2} %.</source>
      <translation>{0} % ist keine Stärke zum Malen; möglich sind {1} bis {2} %.</translation>
    </message>
    <message>
      <source>{0} also changes {1}, which no LoRA can hold; --drop leaves out what cannot be carried.</source>
      <translation>{0} ändert auch {1}, was keine LoRA enthalten kann; --drop lässt weg, was sich nicht übernehmen lässt.</translation>
    </message>
    <message>
      <source>{0} also reads pictures, as IC-Light does; choose an ordinary checkpoint.</source>
      <translation>{0} liest auch Bilder, wie IC-Light es tut; wähle einen gewöhnlichen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} arrived damaged and was thrown away; try again.</source>
      <translation>{0} kam beschädigt an und wurde verworfen; versuche es noch einmal.</translation>
    </message>
    <message>
      <source>{0} asks for {1} as its {2}, which Atelier does not open; choose an ordinary Stable Diffusion model.</source>
      <translation>{0} verlangt {1} als {2}, was Atelier nicht öffnet; wähle ein gewöhnliches Stable-Diffusion-Modell.</translation>
    </message>
    <message>
      <source>{0} at a time are not possible; it is {1} to {2}.</source>
      <translation>{0} auf einmal sind nicht möglich; es sind {1} bis {2}.</translation>
    </message>
    <message>
      <source>{0} began as a part of its base model ({1}) and fits only what was left of that; save it as a plain LoRA with peft first (path_initial_model_for_weight_conversion).</source>
      <translation>{0} begann als ein Teil seines Basismodells ({1}) und passt nur zu dem, was davon übrig blieb; speichere sie erst mit peft als einfache LoRA (path_initial_model_for_weight_conversion).</translation>
    </message>
    <message>
      <source>{0} cannot be opened as a Stable Diffusion model: {1}</source>
      <translation>{0} lässt sich nicht als Stable-Diffusion-Modell öffnen: {1}</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1} is {2} in its {3}, which Atelier does not know; choose an ordinary Stable Diffusion model.</source>
      <translation>{0} lässt sich nicht öffnen: {1} ist {2} in {3}, was Atelier nicht kennt; wähle ein gewöhnliches Stable-Diffusion-Modell.</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1} is {2} in its {3}; copy or download it again.</source>
      <translation>{0} lässt sich nicht öffnen: {1} ist {2} in {3}; kopiere oder lade es noch einmal.</translation>
    </message>
    <message>
      <source>{0} cannot be read as a text of at most {1} KB.</source>
      <translation>{0} lässt sich nicht als Text von höchstens {1} KB lesen.</translation>
    </message>
    <message>
      <source>{0} cannot be read on: the disk answers no more. Was a stick pulled out?</source>
      <translation>{0} lässt sich nicht weiterlesen: Der Datenträger antwortet nicht mehr. Wurde ein Stick herausgezogen?</translation>
    </message>
    <message>
      <source>{0} cannot be read or written: {1}.</source>
      <translation>{0} kann nicht gelesen oder geschrieben werden: {1}.</translation>
    </message>
    <message>
      <source>{0} cannot be read, which tells the strength of the LoRA beside it; copy or download it again.</source>
      <translation>{0} lässt sich nicht lesen und nennt die Stärke der LoRA daneben; kopiere oder lade es neu.</translation>
    </message>
    <message>
      <source>{0} cannot be read.</source>
      <translation>{0} lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>{0} cannot be read: {1}.</source>
      <translation>{0} lässt sich nicht lesen: {1}.</translation>
    </message>
    <message>
      <source>{0} cannot be read; look at its permissions and its disk.</source>
      <translation>{0} ist nicht lesbar; sieh nach den Zugriffsrechten und der Festplatte.</translation>
    </message>
    <message>
      <source>{0} cannot be read; the disk or its permissions do not allow it.</source>
      <translation>{0} kann nicht gelesen werden; der Datenträger oder die Zugriffsrechte lassen es nicht zu.</translation>
    </message>
    <message>
      <source>{0} cannot be replaced: it is write-protected, or another program uses it; choose another name.</source>
      <translation>{0} lässt sich nicht ersetzen: schreibgeschützt oder von einem anderen Programm benutzt; wähle einen anderen Namen.</translation>
    </message>
    <message>
      <source>{0} cannot be the VAE of {1}, whose latents have another number of channels; choose another VAE.</source>
      <translation>{0} kann nicht der VAE von {1} sein, dessen Latents eine andere Zahl von Kanälen haben; wähle einen anderen VAE.</translation>
    </message>
    <message>
      <source>{0} cannot be the VAE of {2}: {1} is missing, surplus or of another shape in it; choose another VAE.</source>
      <translation>{0} kann nicht der VAE von {2} sein: {1} fehlt darin, ist überzählig oder hat eine andere Form; wähle einen anderen VAE.</translation>
    </message>
    <message>
      <source>{0} cannot be written: {1}. Choose another folder.</source>
      <translation>{0} kann nicht geschrieben werden: {1}. Wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{0} cannot draw with a model of rectified flow; choose another sampler.</source>
      <translation>{0} kann mit einem Modell für Rectified Flow nicht malen; wähle einen anderen Sampler.</translation>
    </message>
    <message>
      <source>{0} cannot draw with a model that ends without signal (zero SNR); choose another sampler.</source>
      <translation>{0} kann nicht mit einem Modell malen, das ohne Signal endet (Zero SNR); wähle einen anderen Sampler.</translation>
    </message>
    <message>
      <source>{0} changes {1} twice, under two names.</source>
      <translation>{0} ändert {1} zweimal, unter zwei Namen.</translation>
    </message>
    <message>
      <source>{0} changes {1}, a name that Atelier does not know; --drop leaves out what cannot be carried.</source>
      <translation>{0} ändert {1}, einen Namen, den Atelier nicht kennt; --drop lässt weg, was sich nicht übernehmen lässt.</translation>
    </message>
    <message>
      <source>{0} depends on the weights of its base model ({1}); name that with --base.</source>
      <translation>{0} hängt von den Gewichten seines Basismodells ab ({1}); nenne es mit --base.</translation>
    </message>
    <message>
      <source>{0} does not fit its base model: {1} has another shape.</source>
      <translation>{0} passt nicht zu seinem Basismodell: {1} hat eine andere Form.</translation>
    </message>
    <message>
      <source>{0} does not tell for which base model it was made; name its kind: sd1, sd2 or sdxl.</source>
      <translation>{0} verrät nicht, für welches Basismodell es gemacht ist; nenne dessen Art: sd1, sd2 oder sdxl.</translation>
    </message>
    <message>
      <source>{0} ends without signal (zero SNR), from which {1} cannot draw; choose another sampler for it.</source>
      <translation>{0} endet ohne Signal (Zero SNR), womit {1} nicht malen kann; wähle dafür einen anderen Sampler.</translation>
    </message>
    <message>
      <source>{0} ends without signal (zero SNR), where no noise can be predicted; choose velocity for it.</source>
      <translation>{0} endet ohne Signal (zero SNR), wo sich kein Rauschen vorhersagen lässt; wähle Velocity dafür.</translation>
    </message>
    <message>
      <source>{0} has a size of its own, which no other program knows, so it is written as a folder.</source>
      <translation>{0} hat eine eigene Größe, die kein anderes Programm kennt; es wird darum als Ordner geschrieben.</translation>
    </message>
    <message>
      <source>{0} has modules of rank {1}, which is no LoRA any more.</source>
      <translation>{0} hat Module vom Rang {1}; das ist keine LoRA mehr.</translation>
    </message>
    <message>
      <source>{0} has no VAE, so no folder can be made of it.</source>
      <translation>{0} hat keinen VAE, also kann daraus kein Ordner werden.</translation>
    </message>
    <message>
      <source>{0} has no text encoder, so no folder can be made of it.</source>
      <translation>{0} hat keinen Text-Encoder, also kann daraus kein Ordner werden.</translation>
    </message>
    <message>
      <source>{0} has no version “{1}” on the hub.</source>
      <translation>{0} hat auf dem Hub keine Version „{1}“.</translation>
    </message>
    <message>
      <source>{0} has no weight for {1}, so nothing was merged.</source>
      <translation>{0} hat kein Gewicht für {1}, deshalb wurde nichts vereint.</translation>
    </message>
    <message>
      <source>{0} has weights that are packed tighter than Atelier can train on; choose an fp16 version of this model.</source>
      <translation>{0} hat Gewichte, die dichter gepackt sind, als Atelier trainieren kann; wähle eine fp16-Fassung dieses Modells.</translation>
    </message>
    <message>
      <source>{0} has weights that are packed tighter than Atelier reads; choose an fp16 version of this VAE.</source>
      <translation>{0} hat Gewichte, die dichter gepackt sind, als Atelier liest; wähle eine fp16-Fassung dieses VAE.</translation>
    </message>
    <message>
      <source>{0} has {1} × {2} pixels and the project draws {3} × {4}; bring the picture anew.</source>
      <translation>{0} hat {1} × {2} Pixel, und das Projekt malt {3} × {4}; bringe das Bild neu.</translation>
    </message>
    <message>
      <source>{0} holds a UNet under names that Atelier does not know, such as {1}; choose another file of this model.</source>
      <translation>{0} enthält ein UNet unter Namen, die Atelier nicht kennt, etwa {1}; wähle eine andere Datei dieses Modells.</translation>
    </message>
    <message>
      <source>{0} holds a motion module for video; choose an ordinary checkpoint.</source>
      <translation>{0} enthält ein Bewegungsmodul für Videos; wähle einen gewöhnlichen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} holds infinite numbers or none at all (NaN).</source>
      <translation>{0} enthält unendliche oder gar keine Zahlen (NaN).</translation>
    </message>
    <message>
      <source>{0} holds its {1} for another library ({2}) and not as safetensors; download it in that format.</source>
      <translation>{0} enthält {1} für eine andere Bibliothek ({2}) und nicht als safetensors; lade es in diesem Format herunter.</translation>
    </message>
    <message>
      <source>{0} holds no LoRA.</source>
      <translation>{0} enthält keine LoRA.</translation>
    </message>
    <message>
      <source>{0} holds no Stable Diffusion model; choose another file.</source>
      <translation>{0} enthält kein Stable-Diffusion-Modell; wähle eine andere Datei.</translation>
    </message>
    <message>
      <source>{0} holds no VAE; choose a VAE file for it.</source>
      <translation>{0} enthält keinen VAE; wähle eine VAE-Datei dafür.</translation>
    </message>
    <message>
      <source>{0} holds no model in the safetensors format; choose another one.</source>
      <translation>{0} enthält kein Modell im Format safetensors; wähle ein anderes.</translation>
    </message>
    <message>
      <source>{0} holds no safetensors file “{1}”.</source>
      <translation>{0} enthält keine safetensors-Datei „{1}“.</translation>
    </message>
    <message>
      <source>{0} holds no whole model in the safetensors format; choose another one.</source>
      <translation>{0} enthält kein vollständiges Modell im Format safetensors; wähle ein anderes.</translation>
    </message>
    <message>
      <source>{0} holds nothing that Atelier can carry into a LoRA.</source>
      <translation>{0} enthält nichts, was Atelier in eine LoRA übernehmen kann.</translation>
    </message>
    <message>
      <source>{0} holds numbers packed with scales, such as {1}; choose another version of it.</source>
      <translation>{0} enthält Zahlen, die mit Skalen gepackt sind, etwa {1}; wähle eine andere Fassung davon.</translation>
    </message>
    <message>
      <source>{0} holds pickle files, which can run any program when opened; convert it to safetensors first.</source>
      <translation>{0} enthält Pickle-Dateien, die beim Öffnen jedes Programm ausführen können; wandle sie erst in safetensors um.</translation>
    </message>
    <message>
      <source>{0} holds several adapters in one ({1}); save each of them as a file of its own.</source>
      <translation>{0} enthält mehrere Adapter in einem ({1}); speichere jeden davon als eigene Datei.</translation>
    </message>
    <message>
      <source>{0} holds several checkpoints; choose one of these files: {1}.</source>
      <translation>{0} enthält mehrere Checkpoints; wähle eine dieser Dateien: {1}.</translation>
    </message>
    <message>
      <source>{0} holds the averaged weights of a model alone (EMA); choose a full checkpoint.</source>
      <translation>{0} enthält nur die gemittelten Gewichte eines Modells (EMA); wähle einen vollständigen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} holds the final latent only, and this recipe learns from every step.</source>
      <translation>{0} enthält nur den letzten Schritt, und dieses Rezept lernt aus allen.</translation>
    </message>
    <message>
      <source>{0} holds weights in a number format that Atelier does not know; choose another version of it.</source>
      <translation>{0} enthält Gewichte in einem Zahlenformat, das Atelier nicht kennt; wähle eine andere Fassung davon.</translation>
    </message>
    <message>
      <source>{0} holds {1}, which is in no {2}, so it would be drawn wrongly; choose an ordinary checkpoint.</source>
      <translation>{0} enthält {1}, das in keinem {2} vorkommt, es würde falsch gezeichnet; wähle einen gewöhnlichen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} holds {2} in its {1}, where none belongs, so it would be drawn wrongly; choose another model.</source>
      <translation>{0} enthält {2} in {1}, wo es nicht hingehört, es würde falsch gezeichnet; wähle ein anderes Modell.</translation>
    </message>
    <message>
      <source>{0} in the project is missing or damaged, so it is not learned from; bring the picture anew.</source>
      <translation>{0} im Projekt fehlt oder ist beschädigt, daraus wird nicht gelernt; bringe das Bild neu.</translation>
    </message>
    <message>
      <source>{0} is a Control-LoRA, not a base model; choose a checkpoint.</source>
      <translation>{0} ist eine Control-LoRA, kein Basismodell; wähle einen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a ControlNet, not a base model; choose a checkpoint.</source>
      <translation>{0} ist ein ControlNet, kein Basismodell; wähle einen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a ControlNet-LLLite, not a base model; choose a checkpoint.</source>
      <translation>{0} ist ein ControlNet-LLLite, kein Basismodell; wähle einen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a GLIGEN model, which also reads boxes; choose an ordinary checkpoint.</source>
      <translation>{0} ist ein GLIGEN-Modell, das auch Rahmen liest; wähle einen gewöhnlichen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a LoRA for another kind of base model: it changes {1}, which is in no Stable Diffusion 1, 2 or XL.</source>
      <translation>{0} ist eine LoRA für eine andere Art von Basismodell: Sie ändert {1}, das es in keinem Stable Diffusion 1, 2 oder XL gibt.</translation>
    </message>
    <message>
      <source>{0} is a LoRA for the motion of videos, not a base model; choose a checkpoint.</source>
      <translation>{0} ist eine LoRA für die Bewegung in Videos, kein Basismodell; wähle einen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a LoRA of the first kind, of 2022, whose parts are told by numbers and not by name, which Atelier cannot read; look for a newer version.</source>
      <translation>{0} ist eine LoRA der ersten Art von 2022, deren Teile Nummern statt Namen haben, was Atelier nicht lesen kann; suche nach einer neueren Fassung.</translation>
    </message>
    <message>
      <source>{0} is a LoRA, not a base model; choose the checkpoint it was made for.</source>
      <translation>{0} ist eine LoRA, kein Basismodell; wähle den Checkpoint, für den sie gemacht ist.</translation>
    </message>
    <message>
      <source>{0} is a T2I-Adapter, not a base model; choose a checkpoint.</source>
      <translation>{0} ist ein T2I-Adapter, kein Basismodell; wähle einen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a UNet alone that also reads a picture, as IC-Light does; choose an ordinary checkpoint.</source>
      <translation>{0} ist nur ein UNet, das auch ein Bild liest, wie IC-Light es tut; wähle einen gewöhnlichen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a UNet alone; choose a full checkpoint or its diffusers folder.</source>
      <translation>{0} ist nur ein UNet; wähle einen vollständigen Checkpoint oder den Diffusers-Ordner.</translation>
    </message>
    <message>
      <source>{0} is a VAE alone; choose a checkpoint.</source>
      <translation>{0} ist nur ein VAE; wähle einen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a Zero123 model, which turns a picture; choose an ordinary checkpoint.</source>
      <translation>{0} ist ein Zero123-Modell, das ein Bild dreht; wähle einen gewöhnlichen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a depth model; choose an ordinary checkpoint.</source>
      <translation>{0} ist ein Tiefenmodell; wähle einen gewöhnlichen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a file of another kind ({1}); save the picture as PNG or JPEG first.</source>
      <translation>{0} ist eine Datei anderer Art ({1}); speichere das Bild zuerst als PNG oder JPEG.</translation>
    </message>
    <message>
      <source>{0} is a folder of several files; choose the LoRA in it, such as {1}.</source>
      <translation>{0} ist ein Ordner mit mehreren Dateien; wähle die LoRA darin, etwa {1}.</translation>
    </message>
    <message>
      <source>{0} is a folder with a whole model, not a LoRA.</source>
      <translation>{0} ist ein Ordner mit einem ganzen Modell, keine LoRA.</translation>
    </message>
    <message>
      <source>{0} is a folder without a LoRA in it; choose a safetensors file, or the folder that it lies in.</source>
      <translation>{0} ist ein Ordner ohne eine LoRA darin; wähle eine safetensors-Datei oder den Ordner, in dem sie liegt.</translation>
    </message>
    <message>
      <source>{0} is a folder; choose the pictures in it.</source>
      <translation>{0} ist ein Ordner; wähle die Bilder darin.</translation>
    </message>
    <message>
      <source>{0} is a link or no regular file.</source>
      <translation>{0} ist eine Verknüpfung oder keine gewöhnliche Datei.</translation>
    </message>
    <message>
      <source>{0} is a link to a picture that is no longer there.</source>
      <translation>{0} ist eine Verknüpfung mit einem Bild, das nicht mehr da ist.</translation>
    </message>
    <message>
      <source>{0} is a pickle file, which can run any program when it is opened; convert it to safetensors first.</source>
      <translation>{0} ist eine Pickle-Datei, die beim Öffnen jedes Programm ausführen kann; wandle sie erst in safetensors um.</translation>
    </message>
    <message>
      <source>{0} is a pix2pix model; choose an ordinary checkpoint.</source>
      <translation>{0} ist ein Pix2pix-Modell; wähle einen gewöhnlichen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a safetensors file under the name of another kind; let its name end with .safetensors.</source>
      <translation>{0} ist eine Safetensors-Datei unter dem Namen einer anderen Art; lass ihren Namen auf .safetensors enden.</translation>
    </message>
    <message>
      <source>{0} is a side file of macOS without a model in it; choose the file without “._” in front of its name.</source>
      <translation>{0} ist eine Nebendatei von macOS ohne ein Modell darin; wähle die Datei ohne „._“ vor dem Namen.</translation>
    </message>
    <message>
      <source>{0} is a smaller kind of {1}, as SSD-1B, Vega and KOALA are, which Atelier opens as a diffusers folder only; choose that.</source>
      <translation>{0} ist eine kleinere Art von {1}, wie SSD-1B, Vega und KOALA, die Atelier nur als Diffusers-Ordner öffnet; wähle diesen.</translation>
    </message>
    <message>
      <source>{0} is a text encoder alone; choose a checkpoint.</source>
      <translation>{0} ist nur ein Text-Encoder; wähle einen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a textual inversion, not a base model; choose a checkpoint.</source>
      <translation>{0} ist eine Textual Inversion, kein Basismodell; wähle einen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a video model; choose a checkpoint that draws pictures.</source>
      <translation>{0} ist ein Videomodell; wähle einen Checkpoint, der Bilder zeichnet.</translation>
    </message>
    <message>
      <source>{0} is a whole checkpoint, not a LoRA.</source>
      <translation>{0} ist ein ganzes Basismodell, keine LoRA.</translation>
    </message>
    <message>
      <source>{0} is a {1}, which no project can start from; make a plain LoRA of it with “atelier-cli convert --base” first.</source>
      <translation>{0} ist eine {1}, mit der kein Projekt beginnen kann; mach mit „atelier-cli convert --base“ erst eine einfache LoRA daraus.</translation>
    </message>
    <message>
      <source>{0} is an IP-Adapter, or has one in it, which Atelier does not read; choose an ordinary checkpoint.</source>
      <translation>{0} ist ein IP-Adapter oder enthält einen, den Atelier nicht liest; wähle einen gewöhnlichen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is an OFT file, which turns weights instead of adding to them; Atelier cannot read it.</source>
      <translation>{0} ist eine OFT-Datei, die Gewichte dreht, statt etwas hinzuzufügen; Atelier kann sie nicht lesen.</translation>
    </message>
    <message>
      <source>{0} is an adapter of another kind ({1}), no LoRA; Atelier cannot read it.</source>
      <translation>{0} ist ein Adapter anderer Art ({1}) und keine LoRA; Atelier kann ihn nicht lesen.</translation>
    </message>
    <message>
      <source>{0} is an archive; unpack it, then choose the safetensors file in it.</source>
      <translation>{0} ist ein Archiv; entpacke es und wähle dann die safetensors-Datei darin.</translation>
    </message>
    <message>
      <source>{0} is an encoder of pictures (CLIP Vision); choose a checkpoint.</source>
      <translation>{0} ist ein Encoder für Bilder (CLIP Vision); wähle einen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is an inpainting model; choose the base checkpoint that it was made from.</source>
      <translation>{0} ist ein Inpainting-Modell; wähle den Checkpoint, aus dem es gemacht ist.</translation>
    </message>
    <message>
      <source>{0} is an inpainting, pix2pix or depth model; choose an ordinary one.</source>
      <translation>{0} ist ein Inpainting-, Pix2pix- oder Tiefenmodell; wähle ein gewöhnliches.</translation>
    </message>
    <message>
      <source>{0} is an unCLIP model, which also reads a picture; choose an ordinary checkpoint.</source>
      <translation>{0} ist ein unCLIP-Modell, das auch ein Bild liest; wähle einen gewöhnlichen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is an upscaler; choose an ordinary checkpoint.</source>
      <translation>{0} ist ein Upscaler; wähle einen gewöhnlichen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is changed by numbers that are too large to calculate with.</source>
      <translation>{0} wird durch Zahlen geändert, die zu groß sind, um damit zu rechnen.</translation>
    </message>
    <message>
      <source>{0} is damaged, not copied to its end, or of a rare kind; copy it again, or save it anew in another program.</source>
      <translation>{0} ist beschädigt, nicht bis zum Ende kopiert oder von seltener Art; kopiere es noch einmal, oder speichere es in einem anderen Programm neu.</translation>
    </message>
    <message>
      <source>{0} is damaged, so the work goes on from the base model.</source>
      <translation>{0} ist beschädigt, darum geht es mit dem Basismodell weiter.</translation>
    </message>
    <message>
      <source>{0} is damaged, so the work goes on from {1}.</source>
      <translation>{0} ist beschädigt, darum geht es mit {1} weiter.</translation>
    </message>
    <message>
      <source>{0} is damaged.</source>
      <translation>{0} ist beschädigt.</translation>
    </message>
    <message>
      <source>{0} is damaged: its files are not whole; choose another one.</source>
      <translation>{0} ist beschädigt: Die Dateien sind nicht vollständig; wähl etwas anderes.</translation>
    </message>
    <message>
      <source>{0} is damaged: its header cannot be read; copy or download it again.</source>
      <translation>{0} ist beschädigt: Der Kopf der Datei ist nicht lesbar; kopiere sie oder lade sie neu herunter.</translation>
    </message>
    <message>
      <source>{0} is damaged: one half of {1} is missing or does not fit the other.</source>
      <translation>{0} ist beschädigt: Eine Hälfte von {1} fehlt oder passt nicht zur anderen.</translation>
    </message>
    <message>
      <source>{0} is damaged: the alpha of {1} is no number.</source>
      <translation>{0} ist beschädigt: Das Alpha von {1} ist keine Zahl.</translation>
    </message>
    <message>
      <source>{0} is damaged: {1} has tensors of two kinds.</source>
      <translation>{0} ist beschädigt: {1} hat Tensoren von zweierlei Art.</translation>
    </message>
    <message>
      <source>{0} is damaged: {1} holds numbers that are not finite.</source>
      <translation>{0} ist beschädigt: {1} enthält Zahlen, die nicht endlich sind.</translation>
    </message>
    <message>
      <source>{0} is damaged: {2} of its {1} has another shape than its configuration says; copy or download it again.</source>
      <translation>{0} ist beschädigt: {2} in {1} hat eine andere Form, als die Konfiguration sagt; kopiere es oder lade es noch einmal herunter.</translation>
    </message>
    <message>
      <source>{0} is deleted; restore it first, then work on from it.</source>
      <translation>{0} ist gelöscht; stell ihn erst wieder her und arbeite dann von ihm weiter.</translation>
    </message>
    <message>
      <source>{0} is empty.</source>
      <translation>{0} ist leer.</translation>
    </message>
    <message>
      <source>{0} is empty; copy or download it again.</source>
      <translation>{0} ist leer; kopiere die Datei oder lade sie neu herunter.</translation>
    </message>
    <message>
      <source>{0} is for another kind of base model than {1}.</source>
      <translation>{0} ist für eine andere Art von Basismodell als {1}.</translation>
    </message>
    <message>
      <source>{0} is given only to those who accept its terms: do so on its page on huggingface.co, then store a read token.</source>
      <translation>{0} bekommt nur, wer den Bedingungen zustimmt: Tu das auf der Seite bei huggingface.co und hinterlege dann einen Lese-Token.</translation>
    </message>
    <message>
      <source>{0} is in use by another program; close it there, then try again.</source>
      <translation>{0} ist in einem anderen Programm in Gebrauch; schließe es dort und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>{0} is in use; work on from another one first, then delete it.</source>
      <translation>{0} ist im Einsatz; arbeite erst von einem anderen weiter und lösche ihn dann.</translation>
    </message>
    <message>
      <source>{0} is longer than the hub said, so it was not kept; try again, or choose another model.</source>
      <translation>{0} ist länger, als der Hub sagte, deshalb wurde es nicht behalten; versuch es noch einmal oder wähle ein anderes Modell.</translation>
    </message>
    <message>
      <source>{0} is made for rectified flow, with which {1} cannot draw; choose another sampler for it.</source>
      <translation>{0} ist für Rectified Flow gemacht, womit {1} nicht malen kann; wähle einen anderen Sampler dafür.</translation>
    </message>
    <message>
      <source>{0} is made for the noise of EDM ({1}), which Atelier cannot learn from; choose another model.</source>
      <translation>{0} ist für das Rauschen von EDM gemacht ({1}), aus dem Atelier nicht lernen kann; wähle ein anderes Modell.</translation>
    </message>
    <message>
      <source>{0} is made for {1}; Atelier tunes Stable Diffusion 1, 2 and XL.</source>
      <translation>{0} ist für {1} gemacht; Atelier kann Stable Diffusion 1, 2 und XL.</translation>
    </message>
    <message>
      <source>{0} is made like {1}, whose noise Atelier cannot learn from; choose another checkpoint.</source>
      <translation>{0} ist gemacht wie {1}, aus dessen Rauschen Atelier nicht lernen kann; wähle einen anderen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is missing.</source>
      <translation>{0} fehlt.</translation>
    </message>
    <message>
      <source>{0} is missing; its latents are there, and they are learned from.</source>
      <translation>{0} fehlt; woraus gelernt wird, ist noch da, und daraus wird gelernt.</translation>
    </message>
    <message>
      <source>{0} is no CLIP skip; it is {1} to {2}, and 1 skips nothing.</source>
      <translation>{0} ist kein CLIP-Skip; möglich sind {1} bis {2}, und 1 überspringt nichts.</translation>
    </message>
    <message>
      <source>{0} is no Stable Diffusion 1, 2 or XL; Atelier cannot tune its kind yet.</source>
      <translation>{0} ist kein Stable Diffusion 1, 2 oder XL; diese Art kann Atelier noch nicht.</translation>
    </message>
    <message>
      <source>{0} is no alpha; it is {1} to {2}, most often the rank or half of it.</source>
      <translation>{0} ist kein Alpha; möglich sind {1} bis {2}, meist der Rang oder seine Hälfte.</translation>
    </message>
    <message>
      <source>{0} is no eta; it is {1} to {2}.</source>
      <translation>{0} ist kein Eta; möglich sind {1} bis {2}.</translation>
    </message>
    <message>
      <source>{0} is no file with a picture, but a link in a circle, a pipe or a device.</source>
      <translation>{0} ist keine Datei mit einem Bild, sondern eine Verknüpfung im Kreis, eine Pipe oder ein Gerät.</translation>
    </message>
    <message>
      <source>{0} is no folder.</source>
      <translation>{0} ist kein Ordner.</translation>
    </message>
    <message>
      <source>{0} is no guidance rescale; it is {1} to {2}.</source>
      <translation>{0} ist kein Guidance-Rescale; möglich sind {1} bis {2}.</translation>
    </message>
    <message>
      <source>{0} is no guidance scale; it is {1} to {2}, most often 3 to 12.</source>
      <translation>{0} ist keine Guidance; möglich sind {1} bis {2}, meist 3 bis 12.</translation>
    </message>
    <message>
      <source>{0} is no longer there; was it moved, or a stick pulled out?</source>
      <translation>{0} ist nicht mehr da; wurde es verschoben, oder ein Stick herausgezogen?</translation>
    </message>
    <message>
      <source>{0} is no model file in the safetensors format.</source>
      <translation>{0} ist keine Modelldatei im Format safetensors.</translation>
    </message>
    <message>
      <source>{0} is no model folder itself; choose {1} in it.</source>
      <translation>{0} ist selbst kein Modellordner; wähle {1} darin.</translation>
    </message>
    <message>
      <source>{0} is no model folder: it holds no {1}.</source>
      <translation>{0} ist kein Modellordner: {1} fehlt darin.</translation>
    </message>
    <message>
      <source>{0} is no number of pictures or a checkpoint; they count from {1}.</source>
      <translation>{0} ist keine Nummer von Bildern oder einem Checkpoint; gezählt wird ab {1}.</translation>
    </message>
    <message>
      <source>{0} is no plain LoRA ({1}); say with --rank how large the LoRA is to be that comes nearest to it.</source>
      <translation>{0} ist keine einfache LoRA ({1}); sag mit --rank, wie groß die LoRA sein soll, die ihr am nächsten kommt.</translation>
    </message>
    <message>
      <source>{0} is no rank; it is {1} to {2}.</source>
      <translation>{0} ist kein Rang; möglich sind {1} bis {2}.</translation>
    </message>
    <message>
      <source>{0} is no seed; it is a whole number from {1} to {2}.</source>
      <translation>{0} ist kein Seed; möglich sind ganze Zahlen von {1} bis {2}.</translation>
    </message>
    <message>
      <source>{0} is no strength; it is {1} to {2}, with or without a minus, most often about 1.</source>
      <translation>{0} ist keine Stärke; möglich sind {1} bis {2}, mit oder ohne Minus, meist etwa 1.</translation>
    </message>
    <message>
      <source>{0} is no table that can be read.</source>
      <translation>{0} ist keine Tabelle, die sich lesen lässt.</translation>
    </message>
    <message>
      <source>{0} is no text, so there are no prompts in it.</source>
      <translation>{0} ist kein Text, also stehen keine Prompts darin.</translation>
    </message>
    <message>
      <source>{0} is no weight of a prompt; it is {1} to {2}.</source>
      <translation>{0} ist kein Gewicht eines Prompts; möglich sind {1} bis {2}.</translation>
    </message>
    <message>
      <source>{0} is no whole {2}: {1} has another shape there; choose another checkpoint.</source>
      <translation>{0} ist kein vollständiges {2}: {1} hat dort eine andere Form; wähle einen anderen Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is not on the hub any more.</source>
      <translation>{0} ist nicht mehr auf dem Hub.</translation>
    </message>
    <message>
      <source>{0} is not there.</source>
      <translation>{0} ist nicht da.</translation>
    </message>
    <message>
      <source>{0} is not whole: weights of its {1} are missing, such as {2}; copy or download it again.</source>
      <translation>{0} ist nicht vollständig: In {1} fehlen Gewichte, etwa {2}; kopiere es oder lade es noch einmal herunter.</translation>
    </message>
    <message>
      <source>{0} is not whole: weights of its {1} are missing.</source>
      <translation>{0} ist nicht vollständig: Es fehlen Gewichte von {1}.</translation>
    </message>
    <message>
      <source>{0} is not whole: what its header promises is not there; copy or download it again.</source>
      <translation>{0} ist nicht vollständig: Was der Kopf der Datei verspricht, ist nicht da; kopiere sie oder lade sie neu herunter.</translation>
    </message>
    <message>
      <source>{0} is not whole: {1} is missing; copy or download it again.</source>
      <translation>{0} ist nicht vollständig: {1} fehlt; kopiere es oder lade es noch einmal herunter.</translation>
    </message>
    <message>
      <source>{0} is of the family {1}; Atelier tunes Stable Diffusion 1, 2 and XL.</source>
      <translation>{0} gehört zur Familie {1}; Atelier stimmt Stable Diffusion 1, 2 und XL ab.</translation>
    </message>
    <message>
      <source>{0} is only a pointer of git-lfs to the file; fetch the file itself with “git lfs pull”, or download it.</source>
      <translation>{0} ist nur ein Verweis von git-lfs auf die Datei; hole die Datei selbst mit „git lfs pull“, oder lade sie herunter.</translation>
    </message>
    <message>
      <source>{0} is only one part of a model ({1}); choose the folder with all of them, in which {2} lies.</source>
      <translation>{0} ist nur ein Teil eines Modells ({1}); wähle den Ordner mit allen Teilen, in dem {2} liegt.</translation>
    </message>
    <message>
      <source>{0} is packed for other programs (GGUF); choose a safetensors file of this model.</source>
      <translation>{0} ist für andere Programme gepackt (GGUF); wähle eine safetensors-Datei dieses Modells.</translation>
    </message>
    <message>
      <source>{0} is pinned, so it is kept; unpin it first, then delete it.</source>
      <translation>{0} ist angeheftet und bleibt deshalb; löse ihn erst und lösche ihn dann.</translation>
    </message>
    <message>
      <source>{0} is the base model itself; choose another name.</source>
      <translation>{0} ist das Basismodell selbst; wähle einen anderen Namen.</translation>
    </message>
    <message>
      <source>{0} is the folder of a LoRA, not of a base model; choose the model that it was made for.</source>
      <translation>{0} ist der Ordner einer LoRA und keines Basismodells; wähle das Modell, für das sie gemacht wurde.</translation>
    </message>
    <message>
      <source>{0} is the refiner of SDXL; choose the base checkpoint.</source>
      <translation>{0} ist der Refiner von SDXL; wähle den Grund-Checkpoint.</translation>
    </message>
    <message>
      <source>{0} is there already; choose another name.</source>
      <translation>{0} gibt es schon; wähle einen anderen Namen.</translation>
    </message>
    <message>
      <source>{0} is too large, with {1} MB; {2} is the most that is read.</source>
      <translation>{0} ist mit {1} MB zu groß; {2} sind das Höchste, was gelesen wird.</translation>
    </message>
    <message>
      <source>{0} is too large, with {1} × {2} pixels; {3} million is the most for {4}.</source>
      <translation>{0} ist mit {1} × {2} Pixeln zu groß; {3} Millionen sind für {4} das Höchste.</translation>
    </message>
    <message>
      <source>{0} is too small, with {1} × {2} pixels; it needs {3} on each side.</source>
      <translation>{0} ist mit {1} × {2} Pixeln zu klein; auf jeder Seite braucht es {3}.</translation>
    </message>
    <message>
      <source>{0} is what a web site answered and not the file; download it again, where you are signed in if the site asks for that.</source>
      <translation>{0} ist die Antwort einer Webseite und nicht die Datei; lade sie neu herunter, und melde dich dort an, wenn die Seite das verlangt.</translation>
    </message>
    <message>
      <source>{0} is what a web site answered and not the picture; download it again.</source>
      <translation>{0} ist die Antwort einer Webseite und nicht das Bild; lade es noch einmal herunter.</translation>
    </message>
    <message>
      <source>{0} lacks a text encoder; choose a full checkpoint of this model.</source>
      <translation>{0} fehlt ein Text-Encoder; wähle einen vollständigen Checkpoint dieses Modells.</translation>
    </message>
    <message>
      <source>{0} lies idle; choose it in the settings, and everything goes many times faster.</source>
      <translation>{0} liegt brach; wähle sie in den Einstellungen, und alles geht um ein Vielfaches schneller.</translation>
    </message>
    <message>
      <source>{0} lies on a disk that takes no changes; choose another folder.</source>
      <translation>{0} liegt auf einem Datenträger, der keine Änderungen annimmt; wähle einen anderen Ordner.</translation>
    </message>
    <message>
      <source>{0} may not be read; its permissions forbid it.</source>
      <translation>{0} darf nicht gelesen werden; die Zugriffsrechte verbieten es.</translation>
    </message>
    <message>
      <source>{0} of a picture not shown with those of no. {1} makes no sense, so the picture is left out.</source>
      <translation>{0} eines Bildes, das bei Nr. {1} nicht gezeigt wurde, ergibt keinen Sinn, das Bild wird ausgelassen.</translation>
    </message>
    <message>
      <source>{0} of a place of the pictures no. {1} makes no sense, so the place is left out.</source>
      <translation>{0} eines Platzes der Bilder Nr. {1} ergibt keinen Sinn, der Platz wird ausgelassen.</translation>
    </message>
    <message>
      <source>{0} of blind check {1} makes no sense, so the check is left out; its votes stay.</source>
      <translation>{0} von Blindprobe {1} ergibt keinen Sinn, die Probe wird ausgelassen; ihre Stimmen bleiben.</translation>
    </message>
    <message>
      <source>{0} of blind check {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} von Blindprobe {1} ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} of checkpoint {1} makes no sense, so the checkpoint is left out.</source>
      <translation>{0} von Checkpoint {1} ergibt keinen Sinn, der Checkpoint wird ausgelassen.</translation>
    </message>
    <message>
      <source>{0} of checkpoint {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} von Checkpoint {1} ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} of picture {1} makes no sense, so the picture is left out.</source>
      <translation>{0} von Bild {1} ergibt keinen Sinn, das Bild wird ausgelassen.</translation>
    </message>
    <message>
      <source>{0} of picture {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} von Bild {1} ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} of prompt {1} makes no sense, so the prompt is left out.</source>
      <translation>{0} von Prompt {1} ergibt keinen Sinn, der Prompt wird ausgelassen.</translation>
    </message>
    <message>
      <source>{0} of prompt {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} von Prompt {1} ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} of something asked for ({1}) makes no sense, so it is left out.</source>
      <translation>{0} eines Auftrags ({1}) ergibt keinen Sinn, er wird ausgelassen.</translation>
    </message>
    <message>
      <source>{0} of something asked for ({1}) makes no sense; the usual value is used instead.</source>
      <translation>{0} eines Auftrags ({1}) ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} of the choice of a model ({1}) makes no sense; the choice before it counts.</source>
      <translation>{0} der Wahl eines Modells ({1}) ergibt keinen Sinn; die Wahl davor gilt.</translation>
    </message>
    <message>
      <source>{0} of the choice of a model ({1}) makes no sense; the usual value is used instead.</source>
      <translation>{0} der Wahl eines Modells ({1}) ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} of the note on picture {1} makes no sense, so the note is left out.</source>
      <translation>{0} der Notiz zu Bild {1} ergibt keinen Sinn, die Notiz wird ausgelassen.</translation>
    </message>
    <message>
      <source>{0} of the note on picture {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} der Notiz zu Bild {1} ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} of the picture that you brought as no. {1} makes no sense, so the picture is left out.</source>
      <translation>{0} des Bildes, das du als Nr. {1} gebracht hast, ergibt keinen Sinn; das Bild bleibt weg.</translation>
    </message>
    <message>
      <source>{0} of the picture that you brought as no. {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} des Bildes, das du als Nr. {1} gebracht hast, ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} of the pictures no. {1} makes no sense, so they are left out.</source>
      <translation>{0} der Bilder Nr. {1} ergibt keinen Sinn, sie werden ausgelassen.</translation>
    </message>
    <message>
      <source>{0} of the pictures no. {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} der Bilder Nr. {1} ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} of the star of picture {1} makes no sense, so the star is left out.</source>
      <translation>{0} des Sterns von Bild {1} ergibt keinen Sinn, also entfällt der Stern.</translation>
    </message>
    <message>
      <source>{0} of vote {1} makes no sense, so the vote is left out.</source>
      <translation>{0} von Stimme {1} ergibt keinen Sinn, die Stimme wird ausgelassen.</translation>
    </message>
    <message>
      <source>{0} of vote {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} von Stimme {1} ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} of what learned from your picture {1} makes no sense, so it is left out.</source>
      <translation>{0} dessen, was aus deinem Bild {1} gelernt hat, ergibt keinen Sinn; es bleibt weg.</translation>
    </message>
    <message>
      <source>{0} of what vote {1} was learned by makes no sense, so it is left out.</source>
      <translation>{0} dessen, was Stimme {1} gelernt hat, ergibt keinen Sinn und wird ausgelassen.</translation>
    </message>
    <message>
      <source>{0} of what was brought as no. {1} makes no sense, so it is left out.</source>
      <translation>{0} von dem, was als Nr. {1} gebracht wurde, ergibt keinen Sinn; es bleibt weg.</translation>
    </message>
    <message>
      <source>{0} of what was brought as no. {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} von dem, was als Nr. {1} gebracht wurde, ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} of where picture {1} comes from makes no sense, so that is left out.</source>
      <translation>{0} der Herkunft von Bild {1} ergibt keinen Sinn; sie bleibt weg.</translation>
    </message>
    <message>
      <source>{0} of where picture {1} comes from makes no sense; the usual value is used instead.</source>
      <translation>{0} der Herkunft von Bild {1} ergibt keinen Sinn; stattdessen gilt der übliche Wert.</translation>
    </message>
    <message>
      <source>{0} only describes a model; choose the folder that it lies in, or a safetensors file.</source>
      <translation>{0} beschreibt ein Modell nur; wähle den Ordner, in dem sie liegt, oder eine safetensors-Datei.</translation>
    </message>
    <message>
      <source>{0} other files in {1} were left out, {2} among them.</source>
      <translation>{0} andere Dateien in {1} wurden weggelassen, darunter {2}.</translation>
    </message>
    <message>
      <source>{0} other pictures of its prompt were brought, and {1} are needed to vote on; it is left out.</source>
      <translation>Zu seinem Prompt wurden {0} weitere Bilder gebracht, und zum Abstimmen braucht es {1}; es bleibt weg.</translation>
    </message>
    <message>
      <source>{0} pictures cannot be shown together; a group has {1} to {2}.</source>
      <translation>{0} Bilder lassen sich nicht zusammen zeigen; eine Gruppe hat {1} bis {2}.</translation>
    </message>
    <message>
      <source>{0} pixels are not possible; a picture has {1} to {2} on each side, a multiple of 64.</source>
      <translation>{0} Pixel sind nicht möglich; ein Bild hat auf jeder Seite {1} bis {2}, ein Vielfaches von 64.</translation>
    </message>
    <message>
      <source>{0} predicts “{1}”, which Atelier cannot learn from; choose another model.</source>
      <translation>{0} sagt „{1}“ vorher, woraus Atelier nicht lernen kann; wähle ein anderes Modell.</translation>
    </message>
    <message>
      <source>{0} seconds cannot be; it is {1} to {2}.</source>
      <translation>{0} Sekunden können nicht sein; möglich sind {1} bis {2}.</translation>
    </message>
    <message>
      <source>{0} steps are not possible with LCM, which was made for few; it draws in {1} to {2}.</source>
      <translation>{0} Schritte sind mit LCM nicht möglich, das für wenige gemacht ist; möglich sind {1} bis {2}.</translation>
    </message>
    <message>
      <source>{0} steps are not possible; a picture is drawn in {1} to {2}.</source>
      <translation>{0} Schritte sind nicht möglich; ein Bild wird in {1} bis {2} gezeichnet.</translation>
    </message>
    <message>
      <source>{0} stores {1} in two number formats, which a single file cannot; choose another version of it.</source>
      <translation>{0} speichert {1} in zwei Zahlenformaten, was eine einzelne Datei nicht kann; wähle eine andere Fassung.</translation>
    </message>
    <message>
      <source>{0} votes are not possible; it is {1} to {2}.</source>
      <translation>{0} Stimmen sind nicht möglich; es sind {1} bis {2}.</translation>
    </message>
    <message>
      <source>{0} was asked for before and is not written yet: “Try again” writes it to {1}, “Dismiss” leaves it.</source>
      <translation>{0} wurde früher verlangt und ist noch nicht geschrieben: „Noch einmal“ schreibt es nach {1}, „Schließen“ lässt es.</translation>
    </message>
    <message>
      <source>{0} was drawn from another prompt.</source>
      <translation>{0} wurde nach einem anderen Prompt gezeichnet.</translation>
    </message>
    <message>
      <source>{0} was drawn with another kind of base model or at another size.</source>
      <translation>{0} wurde mit einem Basismodell anderer Art oder in einer anderen Größe gezeichnet.</translation>
    </message>
    <message>
      <source>{0} was drawn with other settings.</source>
      <translation>{0} wurde mit anderen Einstellungen gezeichnet.</translation>
    </message>
    <message>
      <source>{0} was not written: no program would know its parts.</source>
      <translation>{0} wurde nicht geschrieben: Kein Programm würde seine Teile kennen.</translation>
    </message>
    <message>
      <source>{0} was not written: read back, it differs from the checkpoint by {1}.</source>
      <translation>{0} wurde nicht geschrieben: Zurückgelesen weicht es um {1} vom Checkpoint ab.</translation>
    </message>
    <message>
      <source>{0} was not written: read back, {1} is not what the checkpoint holds.</source>
      <translation>{0} wurde nicht geschrieben: Beim Zurücklesen ist {1} nicht das, was der Checkpoint enthält.</translation>
    </message>
    <message>
      <source>{0} was not written: the numbers of the base model are too coarse to take in so small a change; export a LoRA file instead.</source>
      <translation>{0} wurde nicht geschrieben: Die Zahlen des Basismodells sind zu grob, um eine so kleine Änderung aufzunehmen; exportiere stattdessen eine LoRA-Datei.</translation>
    </message>
    <message>
      <source>{0} was saved while its {1} was compiled (torch.compile); save it once more without that.</source>
      <translation>{0} wurde gespeichert, während {1} kompiliert war (torch.compile); speichere es noch einmal ohne das.</translation>
    </message>
    <message>
      <source>{0} was saved with a LoRA in its {1}; save it once more where that is fused and unloaded (fuse_lora, unload_lora_weights).</source>
      <translation>{0} wurde mit einer LoRA in {1} gespeichert; speichere es noch einmal, nachdem diese eingerechnet und entladen ist (fuse_lora, unload_lora_weights).</translation>
    </message>
    <message>
      <source>{0} was to be written, but that was broken off twice; export it once more.</source>
      <translation>{0} sollte geschrieben werden, aber das wurde zweimal abgebrochen; exportier es noch einmal.</translation>
    </message>
    <message>
      <source>{0}, which is chosen in the settings, cannot be found: Atelier works on the processor.</source>
      <translation>{0}, in den Einstellungen gewählt, ist nicht zu finden: Atelier arbeitet auf dem Prozessor.</translation>
    </message>
    <message>
      <source>{0}, which is chosen in the settings, cannot be found: Atelier works on {1}.</source>
      <translation>{0}, in den Einstellungen gewählt, ist nicht zu finden: Atelier arbeitet auf {1}.</translation>
    </message>
    <message>
      <source>“Half, wide range (bf16)” needs macOS 14 or newer; choose another precision in the settings.</source>
      <translation>„Halb, weiter Bereich (bf16)“ braucht macOS 14 oder neuer; wähle in den Einstellungen eine andere Genauigkeit.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written where the lines of its own file lead back to it.</source>
      <translation>„__{0}__“ wird so gemalt, wie es dasteht, wo die Zeilen der eigenen Datei darauf zurückführen.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” cannot be read.</source>
      <translation>„__{0}__“ wird so gemalt, wie es dasteht: Die Wildcard-Datei „{0}.txt“ lässt sich nicht lesen.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” holds no line.</source>
      <translation>„__{0}__“ wird so gemalt, wie es dasteht: In der Wildcard-Datei „{0}.txt“ steht keine Zeile.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is larger than {1} KB.</source>
      <translation>„__{0}__“ wird so gemalt, wie es dasteht: Die Wildcard-Datei „{0}.txt“ ist größer als {1} KB.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is no text.</source>
      <translation>„__{0}__“ wird so gemalt, wie es dasteht: Die Wildcard-Datei „{0}.txt“ ist kein Text.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: there is no wildcard file “{0}.txt”.</source>
      <translation>„__{0}__“ wird so gemalt, wie es dasteht: Es gibt keine Wildcard-Datei „{0}.txt“.</translation>
    </message>
    <message>
      <source>“{0}” already holds a project; open it, or choose a new folder.</source>
      <translation>„{0}“ enthält schon ein Projekt; öffne es, oder wähle einen neuen Ordner.</translation>
    </message>
    <message>
      <source>“{0}” already holds other files; choose a new or an empty folder.</source>
      <translation>„{0}“ enthält schon andere Dateien; wähle einen neuen oder leeren Ordner.</translation>
    </message>
    <message>
      <source>“{0}” cannot be deleted: the folder {1} takes no changes.</source>
      <translation>„{0}“ kann nicht gelöscht werden: Der Ordner {1} lässt keine Änderungen zu.</translation>
    </message>
    <message>
      <source>“{0}” cannot be read: {1}.</source>
      <translation>„{0}“ kann nicht gelesen werden: {1}.</translation>
    </message>
    <message>
      <source>“{0}” cannot be written any more; make its folder and its disk writable, then go on.</source>
      <translation>In „{0}“ kann nicht mehr geschrieben werden; mache den Ordner und seinen Datenträger beschreibbar, dann geht es weiter.</translation>
    </message>
    <message>
      <source>“{0}” cannot be written; move the project to a folder that you may write to.</source>
      <translation>„{0}“ kann nicht geschrieben werden; verschieb das Projekt in einen Ordner, in den du schreiben darfst.</translation>
    </message>
    <message>
      <source>“{0}” holds letters that are broken; type it anew.</source>
      <translation>„{0}“ enthält kaputte Zeichen; schreib es neu.</translation>
    </message>
    <message>
      <source>“{0}” in the project “{1}” is a link or no plain file or folder, so it could lead elsewhere; take it away, then try again.</source>
      <translation>„{0}“ im Projekt „{1}“ ist eine Verknüpfung oder keine gewöhnliche Datei und kein gewöhnlicher Ordner und könnte woandershin führen; nimm es weg und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>“{0}” in the project “{1}” is a link; take it away, then try again.</source>
      <translation>„{0}“ im Projekt „{1}“ ist eine Verknüpfung; entferne sie und versuche es noch einmal.</translation>
    </message>
    <message>
      <source>“{0}” is an answer to two pictures; mark the best and the bad ones instead.</source>
      <translation>„{0}“ ist eine Antwort auf zwei Bilder; markiere stattdessen das beste und die schlechten.</translation>
    </message>
    <message>
      <source>“{0}” is no longer in {1}: its folder was moved, renamed or deleted, or its disk taken out; put it back and go on, or open the project where it is now.</source>
      <translation>„{0}“ ist nicht mehr in {1}: Der Ordner wurde verschoben, umbenannt oder gelöscht oder sein Datenträger entfernt; lege ihn zurück und mache weiter, oder öffne das Projekt dort, wo es jetzt ist.</translation>
    </message>
    <message>
      <source>“{0}” is no model on the hub; write owner/name, or paste the address of its page.</source>
      <translation>„{0}“ ist kein Modell auf dem Hub; schreibe Besitzer/Name oder füge die Adresse der Seite ein.</translation>
    </message>
    <message>
      <source>“{0}” is no number.</source>
      <translation>„{0}“ ist keine Zahl.</translation>
    </message>
    <message>
      <source>“{0}” is no whole archive of an Atelier project; choose another file.</source>
      <translation>„{0}“ ist kein vollständiges Archiv eines Atelier-Projekts; wähle eine andere Datei.</translation>
    </message>
    <message>
      <source>“{0}” is no whole number.</source>
      <translation>„{0}“ ist keine ganze Zahl.</translation>
    </message>
    <message>
      <source>“{0}” is not an Atelier project; choose a folder that Atelier made.</source>
      <translation>„{0}“ ist kein Atelier-Projekt; wähle einen Ordner, den Atelier angelegt hat.</translation>
    </message>
    <message>
      <source>“{0}” is open in another Atelier window; close it there first.</source>
      <translation>„{0}“ ist in einem anderen Atelier-Fenster offen; schließ es dort zuerst.</translation>
    </message>
    <message>
      <source>“{0}” is too long: it has {1} letters, and {2} is the most.</source>
      <translation>„{0}“ ist zu lang: Es hat {1} Zeichen, und mehr als {2} geht nicht.</translation>
    </message>
    <message>
      <source>“{0}” learns from every step of drawing, which a picture from elsewhere does not have; make a project that learns by “{1}” for your own pictures.</source>
      <translation>„{0}“ lernt aus jedem Schritt des Malens, den ein Bild von anderswo nicht hat; lege für deine eigenen Bilder ein Projekt an, das mit „{1}“ lernt.</translation>
    </message>
    <message>
      <source>“{0}” learns from the steps of DDIM with noise; choose the sampler DDIM, or “{1}”, which learns from pictures of every sampler.</source>
      <translation>„{0}“ lernt aus den Schritten von DDIM mit Rauschen; wähle den Sampler DDIM oder „{1}“, das aus Bildern jedes Samplers lernt.</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>Checked for {0}.</source>
      <translation>Geprüft für {0}.</translation>
    </message>
    <message>
      <source>It is read wherever the base model is.</source>
      <translation>Es wird überall gelesen, wo das Basismodell gelesen wird.</translation>
    </message>
    <message>
      <source>Not for {0}.</source>
      <translation>Nicht für {0}.</translation>
    </message>
    <message>
      <source>Read back, its pictures differ from the checkpoint's by {0}; the style changes them by {1}.</source>
      <translation>Zurückgelesen weichen ihre Bilder von denen des Checkpoints um {0} ab; der Stil ändert sie um {1}.</translation>
    </message>
    <message>
      <source>Saved as {0}, {1}.</source>
      <translation>Gespeichert als {0}, {1}.</translation>
    </message>
    <message>
      <source>The smaller rank leaves out {0} of the change.</source>
      <translation>Der kleinere Rang lässt {0} der Änderung weg.</translation>
    </message>
  </context>
  <context>
    <name>glossary</name>
    <message>
      <source>A small file with a style that was learned. A program loads it beside the base model that it fits.</source>
      <translation>Eine kleine Datei mit einem gelernten Stil. Ein Programm lädt sie zum Basismodell, zu dem sie passt.</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Basismodell</translation>
    </message>
    <message>
      <source>Blind check</source>
      <translation>Blindprobe</translation>
    </message>
    <message>
      <source>Blind wins over the base</source>
      <translation>Blind besser als die Basis</translation>
    </message>
    <message>
      <source>By how much it would rather draw the picture you chose than the other (margin: β times the log-ratio).</source>
      <translation>Um wie viel lieber es das Bild zeichnet, das du gewählt hast, als das andere (Margin: β mal Log-Verhältnis).</translation>
    </message>
    <message>
      <source>By which recipe the votes are learned from: one for few votes, or D3PO as its authors describe it.</source>
      <translation>Nach welchem Rezept aus den Stimmen gelernt wird: einem für wenige Stimmen oder D3PO, wie seine Autoren es beschreiben.</translation>
    </message>
    <message>
      <source>CLIP skip</source>
      <translation>CLIP-Skip</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>Checkpoints</source>
      <translation>Checkpoints</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Abstand</translation>
    </message>
    <message>
      <source>Distance from the base</source>
      <translation>Abstand zur Basis</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Format</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>Guidance</translation>
    </message>
    <message>
      <source>How clearly it prefers yours</source>
      <translation>Wie klar es dir zustimmt</translation>
    </message>
    <message>
      <source>How differently it draws from the base model (drift: root mean square change of the predicted noise).</source>
      <translation>Wie anders es zeichnet als das Basismodell (Drift: mittlere quadratische Änderung des vorhergesagten Rauschens).</translation>
    </message>
    <message>
      <source>How many digits are reckoned with. Half as many need half the memory and look nearly the same.</source>
      <translation>Mit wie vielen Stellen gerechnet wird. Halb so viele brauchen halb so viel Speicher und sehen fast gleich aus.</translation>
    </message>
    <message>
      <source>How many digits the file keeps. Half as many make half the size; the pictures hardly change.</source>
      <translation>Wie viele Stellen die Datei behält. Halb so viele machen sie halb so groß; die Bilder ändern sich kaum.</translation>
    </message>
    <message>
      <source>How many of the last layers that read the prompt are left out. Some models were made for 2.</source>
      <translation>Wie viele der letzten Schichten, die den Bildtext lesen, wegbleiben. Manche Modelle sind für 2 gemacht.</translation>
    </message>
    <message>
      <source>How many votes it foretells that it had not seen: each by a model of the others (held-out accuracy).</source>
      <translation>Wie viele Stimmen es vorhersagt, die es nicht kannte: jede durch ein Modell aus den anderen (Held-out accuracy).</translation>
    </message>
    <message>
      <source>How much of what was learned is added to the base model: 100 % is as it was learned.</source>
      <translation>Wie viel vom Gelernten zum Basismodell dazukommt: 100 % ist so, wie es gelernt wurde.</translation>
    </message>
    <message>
      <source>How much room a LoRA has for what was learned. Less makes a smaller file and loses some of it.</source>
      <translation>Wie viel Raum ein LoRA für das Gelernte hat. Weniger macht die Datei kleiner und verliert etwas davon.</translation>
    </message>
    <message>
      <source>How often some noise is taken away until the picture is done. More take longer and show more detail.</source>
      <translation>Wie oft etwas Rauschen weggenommen wird, bis das Bild fertig ist. Mehr dauern länger und zeigen mehr Einzelheiten.</translation>
    </message>
    <message>
      <source>How often this prompt is drawn beside the others: 2 is twice as often as 1.</source>
      <translation>Wie oft dieser Bildtext neben den anderen gemalt wird: 2 ist doppelt so oft wie 1.</translation>
    </message>
    <message>
      <source>How often you chose its picture in a blind check; the upright lines hold the true share in 95 %.</source>
      <translation>Wie oft du in einer Blindprobe sein Bild gewählt hast; die senkrechten Striche enthalten den wahren Anteil in 95 %.</translation>
    </message>
    <message>
      <source>How strictly a picture follows its prompt, “CFG scale” elsewhere. Too much looks harsh.</source>
      <translation>Wie streng ein Bild seinem Bildtext folgt, anderswo „CFG scale“. Zu viel sieht hart aus.</translation>
    </message>
    <message>
      <source>How strong</source>
      <translation>Wie stark</translation>
    </message>
    <message>
      <source>How things are called in the file. Programs differ in which names they know.</source>
      <translation>Wie die Dinge in der Datei heißen. Programme kennen verschiedene Namen.</translation>
    </message>
    <message>
      <source>Learning</source>
      <translation>Lernen</translation>
    </message>
    <message>
      <source>LoRA</source>
      <translation>LoRA</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>Negativer Prompt</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Zahlen</translation>
    </message>
    <message>
      <source>Pairs of two models, without a word on which is which. At the end you see which one you chose more.</source>
      <translation>Paare zweier Modelle, ohne dass dabeisteht, welches welches ist. Am Ende siehst du, welches du öfter gewählt hast.</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Genauigkeit</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rang</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>Sampler</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Seed</translation>
    </message>
    <message>
      <source>Start from a LoRA</source>
      <translation>Mit LoRA beginnen</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Schritte</translation>
    </message>
    <message>
      <source>The model that draws before it has learned anything from you. It is never changed.</source>
      <translation>Das Modell, das malt, bevor es etwas von dir gelernt hat. Es wird nie verändert.</translation>
    </message>
    <message>
      <source>The number that the noise of a picture comes from. The same seed and prompt give the same picture.</source>
      <translation>Die Zahl, aus der das Rauschen eines Bildes kommt. Gleicher Seed und gleicher Bildtext geben das gleiche Bild.</translation>
    </message>
    <message>
      <source>The part of a model that makes pixels of its picture. A model brings one; others change the colours.</source>
      <translation>Der Teil eines Modells, der aus seinem Bild Pixel macht. Ein Modell bringt einen mit; andere ändern die Farben.</translation>
    </message>
    <message>
      <source>The way from noise to a picture. Samplers differ in how many steps they need and how they look.</source>
      <translation>Der Weg vom Rauschen zum Bild. Sampler brauchen verschieden viele Schritte und sehen etwas verschieden aus.</translation>
    </message>
    <message>
      <source>Trigger words</source>
      <translation>Auslösewörter</translation>
    </message>
    <message>
      <source>Unseen votes foretold</source>
      <translation>Vorhergesagte Stimmen</translation>
    </message>
    <message>
      <source>Unseen votes it predicts</source>
      <translation>Vorhergesagte Stimmen</translation>
    </message>
    <message>
      <source>VAE</source>
      <translation>VAE</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Gewicht</translation>
    </message>
    <message>
      <source>What is not to be seen in the picture.</source>
      <translation>Was auf dem Bild nicht zu sehen sein soll.</translation>
    </message>
    <message>
      <source>What was learned by the end of a round. Each round leaves one, and you can go back to any.</source>
      <translation>Was am Ende einer Runde gelernt war. Jede Runde hinterlässt einen, und du kannst zu jedem zurück.</translation>
    </message>
    <message>
      <source>Words to write into a prompt along with the LoRA. Atelier needs none; they are a note to others.</source>
      <translation>Wörter, die zum LoRA in den Bildtext gehören. Atelier braucht keine; sie sind ein Hinweis für andere.</translation>
    </message>
  </context>
  <context>
    <name>help</name>
    <message>
      <source>&lt;b&gt;ComfyUI&lt;/b&gt;: put the file into &lt;i&gt;models/loras&lt;/i&gt; and set a “Load LoRA” node behind the checkpoint.&lt;br&gt;&lt;b&gt;A1111&lt;/b&gt; and &lt;b&gt;Forge&lt;/b&gt;: put it into &lt;i&gt;models/Lora&lt;/i&gt; and choose it on the Lora tab.&lt;br&gt;&lt;b&gt;InvokeAI&lt;/b&gt;: add the file in the Model Manager, then choose it under the model.</source>
      <translation>&lt;b&gt;ComfyUI&lt;/b&gt;: Lege die Datei in &lt;i&gt;models/loras&lt;/i&gt; und setze einen Knoten „Load LoRA“ hinter den Checkpoint.&lt;br&gt;&lt;b&gt;A1111&lt;/b&gt; und &lt;b&gt;Forge&lt;/b&gt;: Lege sie in &lt;i&gt;models/Lora&lt;/i&gt; und wähle sie auf dem Reiter „Lora“.&lt;br&gt;&lt;b&gt;InvokeAI&lt;/b&gt;: Füge die Datei im Model Manager hinzu und wähle sie dann unter dem Modell.</translation>
    </message>
    <message>
      <source>&lt;b&gt;Ctrl+1&lt;/b&gt; to &lt;b&gt;Ctrl+9&lt;/b&gt; go to the pages. &lt;b&gt;Ctrl+P&lt;/b&gt; pauses and continues, &lt;b&gt;Ctrl+.&lt;/b&gt; stops, &lt;b&gt;Ctrl+E&lt;/b&gt; exports, &lt;b&gt;Ctrl+N&lt;/b&gt; makes a project, &lt;b&gt;Ctrl+O&lt;/b&gt; opens one, &lt;b&gt;Ctrl+I&lt;/b&gt; tells what counts towards the round, &lt;b&gt;Ctrl+J&lt;/b&gt; what the computer does, &lt;b&gt;Ctrl+,&lt;/b&gt; shows the settings. &lt;b&gt;?&lt;/b&gt; on the voting page shows its keys.</source>
      <translation>&lt;b&gt;Strg+1&lt;/b&gt; bis &lt;b&gt;Strg+9&lt;/b&gt; wechseln die Seite. &lt;b&gt;Strg+P&lt;/b&gt; hält an und macht weiter, &lt;b&gt;Strg+.&lt;/b&gt; stoppt, &lt;b&gt;Strg+E&lt;/b&gt; exportiert, &lt;b&gt;Strg+N&lt;/b&gt; legt ein Projekt an, &lt;b&gt;Strg+O&lt;/b&gt; öffnet eines, &lt;b&gt;Strg+I&lt;/b&gt; sagt, was für die Runde zählt, &lt;b&gt;Strg+J&lt;/b&gt;, was der Rechner tut, &lt;b&gt;Strg+,&lt;/b&gt; zeigt die Einstellungen. &lt;b&gt;?&lt;/b&gt; auf der Abstimmungsseite zeigt deren Tasten.</translation>
    </message>
    <message>
      <source>&lt;b&gt;Ctrl+L&lt;/b&gt; has pictures for many votes drawn ahead, overnight if you like. Then you vote without waiting, and the graphics card is free meanwhile.</source>
      <translation>&lt;b&gt;Strg+L&lt;/b&gt; lässt Bilder für viele Stimmen auf Vorrat malen, über Nacht, wenn du magst. Dann stimmst du ohne Warten ab, und die Grafikkarte ist währenddessen frei.</translation>
    </message>
    <message>
      <source>&lt;b&gt;Progress&lt;/b&gt; (Ctrl+7) shows the same pictures by the base model and by each checkpoint, and what it thinks you like: the pictures it ranks highest and lowest, in plain words where some fit. &lt;b&gt;Blind check&lt;/b&gt; (Ctrl+6) shows pairs of two models without saying which is which, and tells at the end which one you like better.</source>
      <translation>&lt;b&gt;Fortschritt&lt;/b&gt; (Strg+7) zeigt dieselben Bilder vom Basismodell und von jedem Checkpoint, und was dir seiner Meinung nach gefällt: die Bilder, die er am besten und am schlechtesten bewertet, in einfachen Worten, wo welche passen. Die &lt;b&gt;Blindprobe&lt;/b&gt; (Strg+6) zeigt Paare zweier Modelle, ohne zu verraten, welches welches ist, und sagt am Ende, welches dir besser gefällt.</translation>
    </message>
    <message>
      <source>After a round</source>
      <translation>Nach einer Runde</translation>
    </message>
    <message>
      <source>After twenty votes the model learns from them while you go on voting; the line at the bottom shows how far it is. Each round leaves a checkpoint, and nothing of the rounds before is lost. Two or three rounds are enough to see your taste in the pictures.</source>
      <translation>Nach zwanzig Stimmen lernt das Modell daraus, während du weiter abstimmst; die Zeile unten zeigt, wie weit es ist. Jede Runde hinterlässt einen Checkpoint, und nichts von früheren Runden geht verloren. Nach zwei oder drei Runden sieht man deinen Geschmack in den Bildern.</translation>
    </message>
    <message>
      <source>Ask a blind check first; one look at a few pictures misleads. Then choose an older checkpoint on the Progress page and press “Work on from here”.</source>
      <translation>Mach zuerst eine Blindprobe; ein Blick auf wenige Bilder täuscht. Wähle dann auf der Seite „Fortschritt“ einen älteren Checkpoint und „Von hier weiterarbeiten“.</translation>
    </message>
    <message>
      <source>Begin at strength 1 and lower it if the style is too strong. Your prompts need no special word.</source>
      <translation>Beginne mit Stärke 1 und nimm weniger, wenn der Stil zu stark ist. Deine Prompts brauchen kein besonderes Wort.</translation>
    </message>
    <message>
      <source>Do not think long: your first look is what the model is to learn. Every vote is kept at once, so there is nothing to save.</source>
      <translation>Denk nicht lange nach: Dein erster Blick ist, was das Modell lernen soll. Jede Stimme wird sofort gesichert; Speichern ist nie nötig.</translation>
    </message>
    <message>
      <source>How it learns</source>
      <translation>Wie es lernt</translation>
    </message>
    <message>
      <source>If the project shows four pictures, press the number of the best one, &lt;b&gt;1&lt;/b&gt; to &lt;b&gt;4&lt;/b&gt;, or click it: one key says that it is better than all others. With &lt;b&gt;Shift&lt;/b&gt;, or the right mouse button, a picture is marked bad first. The arrows move a frame, &lt;b&gt;Enter&lt;/b&gt; takes the framed picture, &lt;b&gt;0&lt;/b&gt; means all are bad.</source>
      <translation>Zeigt das Projekt vier Bilder, drück die Nummer des besten, &lt;b&gt;1&lt;/b&gt; bis &lt;b&gt;4&lt;/b&gt;, oder klick es an: Eine Taste sagt, dass es besser ist als alle anderen. Mit &lt;b&gt;Umschalt&lt;/b&gt; oder der rechten Maustaste markierst du vorher schlechte Bilder. Die Pfeiltasten bewegen einen Rahmen, die &lt;b&gt;Eingabetaste&lt;/b&gt; nimmt das umrahmte Bild, &lt;b&gt;0&lt;/b&gt; heißt: alle schlecht.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Tasten</translation>
    </message>
    <message>
      <source>On &lt;b&gt;Your pictures&lt;/b&gt; (Ctrl+4) you bring 5 to 30 pictures in the style you want: drop them there, or anywhere on the window. “Learn from them now” needs no vote; what they have in common is learned, and votes refine it. The bright part of each is what is learned: drag it, or move it with the arrow keys. A caption says what is to be seen; without one the project's prompts are used.</source>
      <translation>Auf &lt;b&gt;Deine Bilder&lt;/b&gt; (Strg+4) bringst du 5 bis 30 Bilder in dem Stil, den du willst: Zieh sie dorthin, oder irgendwohin auf das Fenster. „Jetzt daraus lernen“ braucht keine Stimme; gelernt wird, was sie gemeinsam haben, und Stimmen verfeinern es. Der helle Teil jedes Bildes wird gelernt: Zieh ihn, oder verschieb ihn mit den Pfeiltasten. Ein Bildtext sagt, was zu sehen ist; ohne ihn gelten die Prompts des Projekts.</translation>
    </message>
    <message>
      <source>On the Export page a checkpoint becomes a LoRA file, and a click copies it to a program. It works with the base model that it was made from, and with others of the same family; one of the starter model only with the starter model.</source>
      <translation>Auf der Seite „Export“ wird ein Checkpoint zu einer LoRA-Datei, und ein Klick kopiert sie zu einem Programm. Sie passt zu dem Basismodell, aus dem sie entstand, und zu anderen derselben Familie; eine des Startmodells nur zum Startmodell.</translation>
    </message>
    <message>
      <source>Pictures of your own</source>
      <translation>Eigene Bilder</translation>
    </message>
    <message>
      <source>The pictures that you vote on are still drawn by the base model, because those tell most about your taste. So look for the change in other places:</source>
      <translation>Die Bilder, über die du abstimmst, malt weiterhin das Basismodell, weil sie am meisten über deinen Geschmack verraten. Die Veränderung siehst du an anderen Stellen:</translation>
    </message>
    <message>
      <source>They explain themselves wherever they stand over a field: point at them.</source>
      <translation>Sie erklären sich selbst, wo sie vor einem Feld stehen: Zeig mit der Maus darauf.</translation>
    </message>
    <message>
      <source>Two pictures of one prompt stand side by side. Press &lt;b&gt;←&lt;/b&gt; or &lt;b&gt;→&lt;/b&gt; for the one you like better, with &lt;b&gt;Shift&lt;/b&gt; if it is much better: that teaches most. &lt;b&gt;↑&lt;/b&gt; means both are good, &lt;b&gt;↓&lt;/b&gt; both are bad, &lt;b&gt;Space&lt;/b&gt; skips them, &lt;b&gt;Backspace&lt;/b&gt; takes the last vote back.</source>
      <translation>Zwei Bilder zu einem Prompt stehen nebeneinander. &lt;b&gt;←&lt;/b&gt; oder &lt;b&gt;→&lt;/b&gt; wählt das, was dir besser gefällt, mit &lt;b&gt;Umschalt&lt;/b&gt;, wenn es viel besser ist: Daraus lernt es am meisten. &lt;b&gt;↑&lt;/b&gt; heißt: beide gut, &lt;b&gt;↓&lt;/b&gt;: beide schlecht; die &lt;b&gt;Leertaste&lt;/b&gt; überspringt sie, die &lt;b&gt;Rücktaste&lt;/b&gt; nimmt die letzte Stimme zurück.</translation>
    </message>
    <message>
      <source>Use it in other programs</source>
      <translation>In anderen Programmen verwenden</translation>
    </message>
    <message>
      <source>Vote</source>
      <translation>Abstimmen</translation>
    </message>
    <message>
      <source>Votes given in a hurry can be changed: click one of the last ten below the pictures, or find the picture in the gallery and press V there. “Train again” on the Progress page makes a checkpoint anew from the votes as they stand. Skip rather than guess.</source>
      <translation>Eilig gegebene Stimmen lassen sich ändern: Klick auf eine der letzten zehn unter den Bildern, oder such das Bild in der Galerie und drück dort V. „Neu trainieren“ auf der Seite „Fortschritt“ macht einen Checkpoint neu aus den Stimmen, wie sie jetzt sind. Überspring lieber, als zu raten.</translation>
    </message>
    <message>
      <source>When it gets worse</source>
      <translation>Wenn es schlechter wird</translation>
    </message>
    <message>
      <source>With “{0}” the newest checkpoint draws the pictures that you vote on.</source>
      <translation>Bei „{0}“ zeichnet der neueste Checkpoint die Bilder, über die du abstimmst.</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Wörter</translation>
    </message>
    <message>
      <source>You choose that when you make a project; the Prompts page shows what you chose.</source>
      <translation>Das wählst du, wenn du ein Projekt anlegst; die Seite „Prompts“ zeigt, was du gewählt hast.</translation>
    </message>
    <message>
      <source>“Rated pictures from elsewhere” takes folders that other programs have drawn: to vote on, or good and bad ones as votes. “Undo” takes back all that came at once.</source>
      <translation>„Bewertete Bilder von anderswo“ nimmt Ordner, die andere Programme gemalt haben: zum Abstimmen, oder gute und schlechte als Stimmen. „Rückgängig“ nimmt alles zurück, was auf einmal kam.</translation>
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <source>All keys on one sheet</source>
      <translation>Alle Tasten auf einem Blatt</translation>
    </message>
    <message>
      <source>Both are bad; of more than two, all are bad</source>
      <translation>Beide sind schlecht; von mehr als zweien: alle schlecht</translation>
    </message>
    <message>
      <source>Both are good; of more than two, all are alike</source>
      <translation>Beide sind gut; von mehr als zweien: alle gleich</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Eingabe</translation>
    </message>
    <message>
      <source>Fit the pictures into the window</source>
      <translation>Bilder ins Fenster einpassen</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Ganzer Bildschirm</translation>
    </message>
    <message>
      <source>Give the pictures a star, or take it away</source>
      <translation>Den Bildern einen Stern geben oder nehmen</translation>
    </message>
    <message>
      <source>Keep zoom and place for the next pictures</source>
      <translation>Zoom und Ausschnitt für die nächsten Bilder behalten</translation>
    </message>
    <message>
      <source>Of more than two: bad or not; where the lesson marks bad ones, the best</source>
      <translation>Von mehr als zweien: schlecht oder nicht; wo die Lektion schlechte markiert, das beste</translation>
    </message>
    <message>
      <source>Of more than two: move the frame</source>
      <translation>Von mehr als zweien: den Rahmen bewegen</translation>
    </message>
    <message>
      <source>Of more than two: take the framed one; without a frame, go on with the marks</source>
      <translation>Von mehr als zweien: das umrahmte nehmen; ohne Rahmen mit den Markierungen weiter</translation>
    </message>
    <message>
      <source>Of more than two: the best one; where the lesson marks bad ones, bad or not</source>
      <translation>Von mehr als zweien: das beste; wo die Lektion schlechte markiert, schlecht oder nicht</translation>
    </message>
    <message>
      <source>One picture pixel, one screen pixel</source>
      <translation>Ein Bildpunkt, ein Bildschirmpunkt</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Wiederholen</translation>
    </message>
    <message>
      <source>Rest: totals, and nothing to decide</source>
      <translation>Rast: Zahlen, und nichts zu entscheiden</translation>
    </message>
    <message>
      <source>See how your model draws now, beside the base model</source>
      <translation>Sehen, wie dein Modell jetzt zeichnet, neben dem Basismodell</translation>
    </message>
    <message>
      <source>Show what the last pictures were</source>
      <translation>Zeigen, was die letzten Bilder waren</translation>
    </message>
    <message>
      <source>Skip; the pictures may come back</source>
      <translation>Überspringen; die Bilder können wiederkommen</translation>
    </message>
    <message>
      <source>Swap the pictures, while the key is held</source>
      <translation>Die Bilder tauschen, solange die Taste gedrückt ist</translation>
    </message>
    <message>
      <source>The left one is better</source>
      <translation>Das linke ist besser</translation>
    </message>
    <message>
      <source>The left one is much better</source>
      <translation>Das linke ist viel besser</translation>
    </message>
    <message>
      <source>The right one is better</source>
      <translation>Das rechte ist besser</translation>
    </message>
    <message>
      <source>The right one is much better</source>
      <translation>Das rechte ist viel besser</translation>
    </message>
    <message>
      <source>Undo the last vote</source>
      <translation>Letzte Stimme zurücknehmen</translation>
    </message>
    <message>
      <source>button below</source>
      <translation>Knopf darunter</translation>
    </message>
    <message>
      <source>button below, or Shift and click</source>
      <translation>Knopf darunter oder Umschalt und Klick</translation>
    </message>
    <message>
      <source>click or tap the picture</source>
      <translation>das Bild anklicken oder antippen</translation>
    </message>
    <message>
      <source>hold, or right button</source>
      <translation>halten, oder rechte Taste</translation>
    </message>
    <message>
      <source>menu: hold, right button, “more…”</source>
      <translation>Menü: halten, rechte Taste, „mehr…“</translation>
    </message>
  </context>
  <context>
    <name>machine</name>
    <message>
      <source>Atelier works on the processor now.</source>
      <translation>Atelier arbeitet gerade auf dem Prozessor.</translation>
    </message>
    <message>
      <source>Atelier works on {0} now, in {1}.</source>
      <translation>Atelier arbeitet gerade auf {0}, in {1}.</translation>
    </message>
    <message>
      <source>Looking for graphics cards…</source>
      <translation>Grafikkarten werden gesucht …</translation>
    </message>
    <message>
      <source>{0}, {1} GB</source>
      <translation>{0}, {1} GB</translation>
    </message>
  </context>
  <context>
    <name>meter</name>
    <message>
      <source>Graphics memory is nearly full</source>
      <translation>Der Grafikspeicher ist fast voll</translation>
    </message>
    <message>
      <source>Graphics memory: {0} of {1} GB in use</source>
      <translation>Grafikspeicher: {0} von {1} GB belegt</translation>
    </message>
    <message>
      <source>Memory is nearly full</source>
      <translation>Der Speicher ist fast voll</translation>
    </message>
    <message>
      <source>Memory: {0} GB, {1} of {2} GB free</source>
      <translation>Speicher: {0} GB, {1} von {2} GB frei</translation>
    </message>
    <message>
      <source>Processor: {0} %</source>
      <translation>Prozessor: {0} %</translation>
    </message>
  </context>
  <context>
    <name>model_words</name>
    <message>
      <source>This file lacks a text encoder: choose a full checkpoint of this model.</source>
      <translation>Dieser Datei fehlt ein Text-Encoder: Wähle einen vollständigen Checkpoint dieses Modells.</translation>
    </message>
    <message>
      <source>a model of its own size</source>
      <translation>ein Modell eigener Größe</translation>
    </message>
    <message>
      <source>predicts flow</source>
      <translation>sagt Fluss vorher</translation>
    </message>
    <message>
      <source>predicts noise</source>
      <translation>sagt Rauschen vorher</translation>
    </message>
    <message>
      <source>predicts velocity</source>
      <translation>sagt Geschwindigkeit vorher</translation>
    </message>
    <message>
      <source>{0} GB</source>
      <translation>{0} GB</translation>
    </message>
    <message>
      <source>{0} models are made for few steps with little guidance, as is suggested below; votes teach them less well.</source>
      <translation>{0}-Modelle sind für wenige Schritte mit wenig Guidance gemacht, wie unten vorgeschlagen; Stimmen lehren sie weniger gut.</translation>
    </message>
  </context>
  <context>
    <name>plan</name>
    <message>
      <source>Disk</source>
      <translation>Datenträger</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Speicher</translation>
    </message>
    <message>
      <source>Pictures for a vote</source>
      <translation>Bilder je Stimme</translation>
    </message>
    <message>
      <source>The next round</source>
      <translation>Die nächste Runde</translation>
    </message>
    <message>
      <source>Votes an hour</source>
      <translation>Stimmen je Stunde</translation>
    </message>
    <message>
      <source>learned in {0}; the learning takes {1}</source>
      <translation>in {0} gelernt; das Lernen dauert {1}</translation>
    </message>
    <message>
      <source>not measured yet</source>
      <translation>noch nicht gemessen</translation>
    </message>
    <message>
      <source>texts {0}, drawing {1}, decoding {2}, learning {3} of {4} GB that are free</source>
      <translation>Texte {0}, Zeichnen {1}, Dekodieren {2}, Lernen {3} von {4} GB, die frei sind</translation>
    </message>
    <message>
      <source>{0} can be drawn and learned; you give {1}, at {2} a vote</source>
      <translation>{0} können gezeichnet und gelernt werden; du gibst {1}, bei {2} je Stimme</translation>
    </message>
    <message>
      <source>{0} for the pictures of a vote</source>
      <translation>{0} für die Bilder einer Stimme</translation>
    </message>
    <message>
      <source>{0} for {1} votes</source>
      <translation>{0} für {1} Stimmen</translation>
    </message>
    <message>
      <source>{0} on the disk for {1} votes</source>
      <translation>{0} auf der Platte für {1} Stimmen</translation>
    </message>
    <message>
      <source>{0} to draw</source>
      <translation>{0} zum Zeichnen</translation>
    </message>
    <message>
      <source>{0} to learn a round</source>
      <translation>{0}, um eine Runde zu lernen</translation>
    </message>
    <message>
      <source>{0}; {1} are free</source>
      <translation>{0}; {1} sind frei</translation>
    </message>
  </context>
  <context>
    <name>question</name>
    <message>
      <source>Keep it</source>
      <translation>Behalten</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Ersetzen</translation>
    </message>
    <message>
      <source>Replace a file</source>
      <translation>Eine Datei ersetzen</translation>
    </message>
    <message>
      <source>{0} is there already. Replace it?</source>
      <translation>{0} gibt es schon. Ersetzen?</translation>
    </message>
  </context>
  <context>
    <name>remark</name>
    <message>
      <source>Half precision is too narrow for this base model: the work goes on in full precision</source>
      <translation>Halbe Genauigkeit ist für dieses Basismodell zu grob: Die Arbeit geht mit voller Genauigkeit weiter</translation>
    </message>
    <message>
      <source>The graphics card is too small for this base model: its weights are kept in four bits, and pictures come out a little different</source>
      <translation>Die Grafikkarte ist für dieses Basismodell zu klein: Seine Gewichte liegen in vier Bit vor, und Bilder fallen ein wenig anders aus</translation>
    </message>
    <message>
      <source>The graphics card was full: the work goes on in smaller steps</source>
      <translation>Die Grafikkarte war voll: Es geht in kleineren Schritten weiter</translation>
    </message>
    <message>
      <source>The graphics card was full: the work goes on with weights in four bits</source>
      <translation>Die Grafikkarte war voll: Es geht mit Gewichten in vier Bit weiter</translation>
    </message>
  </context>
  <context>
    <name>tour</name>
    <message>
      <source>Before that, mark a bad one: its number with Shift, the right button, or a long press.</source>
      <translation>Markiere vorher ein schlechtes: seine Nummer mit Umschalt, die rechte Maustaste oder langes Drücken.</translation>
    </message>
    <message>
      <source>Here you see how far the round is. When it is full the model learns from it, while you go on voting.</source>
      <translation>Hier siehst du, wie weit die Runde ist. Ist sie voll, lernt das Modell aus ihr, während du weiter abstimmst.</translation>
    </message>
    <message>
      <source>If all are bad, press {0}.</source>
      <translation>Sind alle schlecht, drücke {0}.</translation>
    </message>
    <message>
      <source>If it is much better, press {0} or {1}: that teaches most.</source>
      <translation>Ist es viel besser, drücke {0} oder {1}: Das lehrt am meisten.</translation>
    </message>
    <message>
      <source>Once you like how it paints, Export makes a file of your style for the programs that you use.</source>
      <translation>Sobald dir gefällt, wie es malt, macht Export aus deinem Stil eine Datei für die Programme, die du benutzt.</translation>
    </message>
    <message>
      <source>Press the number of the best picture, or click it.</source>
      <translation>Drücke die Nummer des besten Bildes oder klicke es an.</translation>
    </message>
    <message>
      <source>Press the numbers of the bad pictures, or click them, then Enter.</source>
      <translation>Drücke die Nummern der schlechten Bilder oder klicke sie an, dann die Eingabetaste.</translation>
    </message>
    <message>
      <source>Press {0} or {1} for the picture that you like better, or click it.</source>
      <translation>Drücke {0} oder {1} für das Bild, das dir besser gefällt, oder klicke es an.</translation>
    </message>
    <message>
      <source>The best one counts too: its number with Shift, the right button, or a long press.</source>
      <translation>Auch das beste zählt: seine Nummer mit Umschalt, die rechte Maustaste oder langes Drücken.</translation>
    </message>
    <message>
      <source>Where neither is better: {0} if both are good, {1} if both are bad.</source>
      <translation>Wo keins besser ist: {0}, wenn beide gut sind, {1}, wenn beide schlecht sind.</translation>
    </message>
  </context>
  <context>
    <name>votes</name>
    <message>
      <source>disliked</source>
      <translation>gefällt nicht</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>gelernt</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>weggelassen</translation>
    </message>
    <message>
      <source>liked</source>
      <translation>gefällt</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>nicht gewählt</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source>Base model</source>
      <translation>Basismodell</translation>
    </message>
    <message>
      <source>Checkpoint {0}</source>
      <translation>Checkpoint {0}</translation>
    </message>
    <message>
      <source>a moment left</source>
      <translation>noch ein Moment</translation>
    </message>
    <message>
      <source>about {0} h</source>
      <translation>etwa {0} h</translation>
    </message>
    <message>
      <source>about {0} h left</source>
      <translation>noch etwa {0} h</translation>
    </message>
    <message>
      <source>about {0} min</source>
      <translation>etwa {0} min</translation>
    </message>
    <message>
      <source>about {0} min left</source>
      <translation>noch etwa {0} min</translation>
    </message>
    <message>
      <source>about {0} s</source>
      <translation>etwa {0} s</translation>
    </message>
    <message>
      <source>about {0} s left</source>
      <translation>noch etwa {0} s</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>gerade eben</translation>
    </message>
    <message>
      <source>{0} And {1} more like this: “Check the project” in Help lists and mends them.</source>
      <translation>{0} Und {1} weitere dieser Art: „Projekt prüfen“ in der Hilfe nennt und repariert sie.</translation>
    </message>
    <message>
      <source>{0} at {1} %</source>
      <translation>{0} bei {1} %</translation>
    </message>
    <message>
      <source>{0} h</source>
      <translation>{0} h</translation>
    </message>
    <message>
      <source>{0} h ago</source>
      <translation>vor {0} h</translation>
    </message>
    <message>
      <source>{0} min</source>
      <translation>{0} min</translation>
    </message>
    <message>
      <source>{0} min ago</source>
      <translation>vor {0} min</translation>
    </message>
    <message>
      <source>{0} s</source>
      <translation>{0} s</translation>
    </message>
    <message>
      <source>{0} “Check the project” in Help says more, and mends it.</source>
      <translation>{0} „Projekt prüfen“ in der Hilfe sagt mehr dazu und repariert es.</translation>
    </message>
    <message>
      <source>{0}%</source>
      <translation>{0} %</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>„{0}“</translation>
    </message>
  </context>
</TS>
