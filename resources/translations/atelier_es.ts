<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
  <context>
    <name>AheadDialog</name>
    <message>
      <source>Atelier draws ahead while it has nothing better to do, also in the background and after a restart. Later you vote without waiting, and the graphics card is free for other programs. These pictures never go out of date, as the base model draws them.</source>
      <translation>Atelier pinta por adelantado cuando no tiene nada mejor que hacer, también en segundo plano y después de reiniciar. Más tarde votas sin esperas, y la tarjeta gráfica queda libre para otros programas. Estas imágenes nunca caducan, porque las pinta el modelo base.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Draw ahead</source>
      <translation>Pintar por adelantado</translation>
    </message>
    <message>
      <source>For {0} votes</source>
      <translation>Para {0} votos</translation>
    </message>
    <message>
      <source>What they take is known once the first pictures are drawn.</source>
      <translation>Lo que necesitan se sabrá en cuanto estén pintadas las primeras imágenes.</translation>
    </message>
    <message>
      <source>{0}, {1} on the disk</source>
      <translation>{0}, {1} en el disco</translation>
    </message>
  </context>
  <context>
    <name>AheadRow</name>
    <message>
      <source>Draw ahead…</source>
      <translation>Pintar por adelantado…</translation>
    </message>
    <message>
      <source>Draw no more ahead</source>
      <translation>Dejar de pintar</translation>
    </message>
    <message>
      <source>enough for {0}</source>
      <translation>da para {0}</translation>
    </message>
    <message>
      <source>{0} left to vote on</source>
      <translation>{0} por votar</translation>
    </message>
    <message>
      <source>{0} of {1} drawn ahead</source>
      <translation>{0} de {1} por adelantado</translation>
    </message>
    <message>
      <source>{0} ready to vote on</source>
      <translation>{0} listos para votar</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Copy details</source>
      <translation>Copiar detalles</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Reintentar</translation>
    </message>
  </context>
  <context>
    <name>BaseLine</name>
    <message>
      <source>Made for Atelier's starter model, which no other program has: a LoRA of it works here only. For one that you can take along, begin a project with a model of your own.</source>
      <translation>Hecho para el modelo inicial de Atelier, que ningún otro programa tiene: un LoRA suyo solo funciona aquí. Para uno que puedas llevarte, empieza un proyecto con un modelo propio.</translation>
    </message>
    <message>
      <source>Made for {0}, which has a size of its own: a LoRA of it works with this model only.</source>
      <translation>Hecho para {0}, que tiene un tamaño propio: un LoRA suyo solo funciona con este modelo.</translation>
    </message>
    <message>
      <source>Made for {0}.</source>
      <translation>Hecho para {0}.</translation>
    </message>
    <message>
      <source>Made for {0}. It works with other models of {1} too, the better the nearer they are to this one.</source>
      <translation>Hecho para {0}. Funciona también con otros modelos de {1}, y mejor cuanto más se parezcan a este.</translation>
    </message>
  </context>
  <context>
    <name>BenchmarkDialog</name>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Drawing a test picture…</source>
      <translation>Pintando una imagen de prueba…</translation>
    </message>
    <message>
      <source>Measuring how long learning takes…</source>
      <translation>Midiendo cuánto tarda en aprender…</translation>
    </message>
    <message>
      <source>Opening the model; a large one takes a minute the first time…</source>
      <translation>Abriendo el modelo; uno grande tarda un minuto la primera vez…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Test picture {0}</source>
      <translation>Imagen de prueba {0}</translation>
    </message>
    <message>
      <source>This one: it predicts flow</source>
      <translation>Esta: predice flujo</translation>
    </message>
    <message>
      <source>This one: it predicts noise</source>
      <translation>Esta: predice ruido</translation>
    </message>
    <message>
      <source>This one: it predicts velocity</source>
      <translation>Esta: predice velocidad</translation>
    </message>
    <message>
      <source>Try the base model</source>
      <translation>Probar el modelo base</translation>
    </message>
  </context>
  <context>
    <name>BlindTestPage</name>
    <message>
      <source>Add a control prompt on the Prompts page: its pictures are only compared, never learned from.</source>
      <translation>Añade un prompt de control en la página Prompts: sus imágenes solo se comparan, nunca se aprende de ellas.</translation>
    </message>
    <message>
      <source>Go to the prompts</source>
      <translation>Ir a los prompts</translation>
    </message>
    <message>
      <source>No control prompt yet</source>
      <translation>Aún no hay prompt de control</translation>
    </message>
    <message>
      <source>Nothing to check yet</source>
      <translation>Nada que comprobar aún</translation>
    </message>
    <message>
      <source>The first checkpoint comes out of the first round of votes; here it meets the base model.</source>
      <translation>El primer checkpoint sale de la primera ronda de votos; aquí se mide con el modelo base.</translation>
    </message>
  </context>
  <context>
    <name>BlindTestResult</name>
    <message>
      <source>Go on voting</source>
      <translation>Seguir votando</translation>
    </message>
    <message>
      <source>New check…</source>
      <translation>Nueva prueba…</translation>
    </message>
    <message>
      <source>at {0} %</source>
      <translation>al {0} %</translation>
    </message>
    <message>
      <source>equal</source>
      <translation>igual</translation>
    </message>
    <message>
      <source>{0} The check is not over.</source>
      <translation>{0} La prueba no ha terminado.</translation>
    </message>
  </context>
  <context>
    <name>BlindTestSetup</name>
    <message>
      <source>Begin</source>
      <translation>Empezar</translation>
    </message>
    <message>
      <source>Blind check</source>
      <translation>Prueba ciega</translation>
    </message>
    <message>
      <source>Earlier checks</source>
      <translation>Pruebas anteriores</translation>
    </message>
    <message>
      <source>First model</source>
      <translation>Primer modelo</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>One model at five strengths</source>
      <translation>Un modelo con cinco fuerzas</translation>
    </message>
    <message>
      <source>One model draws each control prompt at two strengths from 50 to 150 %, from the same seeds. You choose blindly; at the end you are told which strength you like best.</source>
      <translation>Un modelo pinta cada prompt de control con dos fuerzas, de 50 a 150 %, a partir de las mismas semillas. Eliges a ciegas; al final sabrás qué fuerza te gusta más.</translation>
    </message>
    <message>
      <source>Pairs</source>
      <translation>Pares</translation>
    </message>
    <message>
      <source>Second model</source>
      <translation>Segundo modelo</translation>
    </message>
    <message>
      <source>Ten pairs show only a landslide, forty a moderate preference.</source>
      <translation>Diez pares solo revelan una diferencia enorme; cuarenta, también una moderada.</translation>
    </message>
    <message>
      <source>The pictures come in the size of this project, {0} × {1}; at others the result may differ.</source>
      <translation>Las imágenes salen en el tamaño de este proyecto, {0} × {1}; en otros, el resultado puede ser distinto.</translation>
    </message>
    <message>
      <source>Two models</source>
      <translation>Dos modelos</translation>
    </message>
    <message>
      <source>Two models draw the same control prompts from the same seeds. You choose without knowing which is which; the result is told at the end.</source>
      <translation>Dos modelos pintan los mismos prompts de control a partir de las mismas semillas. Eliges sin saber cuál es cuál; el resultado se dice al final.</translation>
    </message>
    <message>
      <source>against</source>
      <translation>contra</translation>
    </message>
    <message>
      <source>{0} pairs</source>
      <translation>{0} pares</translation>
    </message>
    <message>
      <source>{0} · in use</source>
      <translation>{0} · en uso</translation>
    </message>
  </context>
  <context>
    <name>BlindTestVoting</name>
    <message>
      <source>A pair of the blind check</source>
      <translation>Un par de la prueba ciega</translation>
    </message>
    <message>
      <source>Blind check: {0} of {1} pairs</source>
      <translation>Prueba ciega: {0} de {1} pares</translation>
    </message>
    <message>
      <source>Pairs of this check</source>
      <translation>Pares de esta prueba</translation>
    </message>
    <message>
      <source>Show the result so far</source>
      <translation>Ver el resultado hasta ahora</translation>
    </message>
  </context>
  <context>
    <name>BreakView</name>
    <message>
      <source>Any key or a click goes on.</source>
      <translation>Cualquier tecla o un clic para seguir.</translation>
    </message>
    <message>
      <source>Every vote is kept.</source>
      <translation>Todos los votos están guardados.</translation>
    </message>
    <message>
      <source>Resting</source>
      <translation>Descanso</translation>
    </message>
    <message>
      <source>rounds learned</source>
      <translation>rondas aprendidas</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
    <message>
      <source>votes to the end of the round</source>
      <translation>votos para acabar la ronda</translation>
    </message>
  </context>
  <context>
    <name>Charts</name>
    <message>
      <source>Blind wins over the base</source>
      <translation>Victorias a ciegas sobre la base</translation>
    </message>
    <message>
      <source>Distance from the base</source>
      <translation>Distancia a la base</translation>
    </message>
    <message>
      <source>How clearly it prefers yours</source>
      <translation>Cuánto prefiere la tuya</translation>
    </message>
    <message>
      <source>Unseen votes it predicts</source>
      <translation>Votos no vistos que acierta</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source> The records as they were are kept as {0}.</source>
      <translation> Los datos, tal como estaban, se guardan en {0}.</translation>
    </message>
    <message>
      <source> What is left cannot be mended:</source>
      <translation> Lo que queda no se puede reparar:</translation>
    </message>
    <message>
      <source> {0} are free again.</source>
      <translation> Vuelven a estar libres {0}.</translation>
    </message>
    <message>
      <source>All is well.</source>
      <translation>Todo está bien.</translation>
    </message>
    <message>
      <source>Check the project</source>
      <translation>Revisar proyecto</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Buscando…</translation>
    </message>
    <message>
      <source>Mending…</source>
      <translation>Reparando…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Reparar</translation>
    </message>
    <message>
      <source>The engine ends what it is doing…</source>
      <translation>El motor termina lo que está haciendo…</translation>
    </message>
    <message>
      <source>This was found. A repair keeps a copy of the records first.</source>
      <translation>Esto es lo que se encontró. Al reparar se guarda antes una copia de los datos.</translation>
    </message>
    <message>
      <source>This was found. It cannot be mended; everything else is well.</source>
      <translation>Esto es lo que se encontró. No se puede reparar; todo lo demás está bien.</translation>
    </message>
    <message>
      <source>What could be mended is mended.</source>
      <translation>Lo que se podía reparar está reparado.</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>Qué se encontró</translation>
    </message>
  </context>
  <context>
    <name>CheckpointChart</name>
    <message>
      <source>Nothing to show yet</source>
      <translation>Aún no hay nada que mostrar</translation>
    </message>
  </context>
  <context>
    <name>CheckpointModel</name>
    <message>
      <source>Blind wins over the base</source>
      <translation>Victorias a ciegas sobre la base</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Fecha</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distancia</translation>
    </message>
    <message>
      <source>Unseen votes foretold</source>
      <translation>Votos no vistos acertados</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>Votos</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>dañado</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>eliminado</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>en uso</translation>
    </message>
    <message>
      <source>pinned</source>
      <translation>fijado</translation>
    </message>
    <message>
      <source>{0} ({1})</source>
      <translation>{0} ({1})</translation>
    </message>
    <message>
      <source>{0} of {1} ({2} to {3})</source>
      <translation>{0} de {1} ({2} a {3})</translation>
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
      <translation>Aquí aparecen los checkpoints, uno tras cada ronda de votos.</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>Comparar…</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Eliminar</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportar…</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Más</translation>
    </message>
    <message>
      <source>Name…</source>
      <translation>Nombrar…</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Fijar</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Restaurar</translation>
    </message>
    <message>
      <source>Show deleted</source>
      <translation>Ver eliminados</translation>
    </message>
    <message>
      <source>Train again</source>
      <translation>Entrenar de nuevo</translation>
    </message>
    <message>
      <source>Train again without some votes…</source>
      <translation>Entrenar de nuevo sin algunos votos…</translation>
    </message>
    <message>
      <source>Train this checkpoint anew from the votes as they stand now</source>
      <translation>Entrenar de nuevo este checkpoint con los votos tal como están ahora</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Deshacer</translation>
    </message>
    <message>
      <source>Work on from here</source>
      <translation>Seguir desde aquí</translation>
    </message>
    <message>
      <source>{0} is back.</source>
      <translation>{0} está de vuelta.</translation>
    </message>
    <message>
      <source>{0} is deleted.</source>
      <translation>Eliminado: {0}.</translation>
    </message>
    <message>
      <source>{0} is trained again as soon as the engine is free.</source>
      <translation>{0} se entrenará de nuevo en cuanto el motor esté libre.</translation>
    </message>
    <message>
      <source>{0} is trained again once you let the work continue.</source>
      <translation>{0} se entrenará de nuevo cuando dejes que el trabajo continúe.</translation>
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
      <translation>&amp;Descripción</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Descripción</translation>
    </message>
    <message>
      <source>Drag the bright part, or use the arrow keys.</source>
      <translation>Arrastra la parte clara o usa las flechas.</translation>
    </message>
    <message>
      <source>Its caption is not used, only those of the first {0} pictures; it is learned under: {1}</source>
      <translation>Su descripción no se usa, solo las de las primeras {0} imágenes; se aprende como: {1}</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Omitir</translation>
    </message>
    <message>
      <source>Leave {0} out</source>
      <translation>Omitir {0}</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>Quitar {0}</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>Volver a incluir</translation>
    </message>
    <message>
      <source>Take {0} in again</source>
      <translation>Volver a incluir {0}</translation>
    </message>
    <message>
      <source>Without a caption the project's prompts are used.</source>
      <translation>Sin descripción se usan los prompts del proyecto.</translation>
    </message>
    <message>
      <source>Without a caption: {0}</source>
      <translation>Sin descripción: {0}</translation>
    </message>
  </context>
  <context>
    <name>CloseGuard</name>
    <message>
      <source>A LoRA file is about to be written. Broken off now, it is written anew the next time.</source>
      <translation>Está a punto de escribirse un archivo LoRA. Si se interrumpe ahora, se escribirá de nuevo la próxima vez.</translation>
    </message>
    <message>
      <source>Atelier closes as soon as this is done.</source>
      <translation>Atelier se cerrará en cuanto termine.</translation>
    </message>
    <message>
      <source>Atelier goes on in the background and closes when it is done</source>
      <translation>Atelier sigue en segundo plano y se cierra al terminar</translation>
    </message>
    <message>
      <source>Close Atelier</source>
      <translation>Cerrar Atelier</translation>
    </message>
    <message>
      <source>Close now</source>
      <translation>Cerrar ahora</translation>
    </message>
    <message>
      <source>Close when it is done</source>
      <translation>Cerrar al terminar</translation>
    </message>
    <message>
      <source>Finish in the background</source>
      <translation>Terminar en segundo plano</translation>
    </message>
    <message>
      <source>Leave it now</source>
      <translation>Salir ahora</translation>
    </message>
    <message>
      <source>Leave the project</source>
      <translation>Salir del proyecto</translation>
    </message>
    <message>
      <source>Pictures for {0} of {1} votes are drawn ahead so far. Closed now, Atelier goes on with them when the project is open again.</source>
      <translation>Por ahora hay imágenes para {0} de {1} votos pintadas por adelantado. Si cierras, Atelier seguirá con ellas cuando vuelvas a abrir el proyecto.</translation>
    </message>
    <message>
      <source>The model is learning from your votes. Every vote is kept in any case; broken off now, this round is learned anew the next time.</source>
      <translation>El modelo está aprendiendo de tus votos. Todos los votos se conservan en cualquier caso; si se interrumpe ahora, esta ronda se aprenderá de nuevo la próxima vez.</translation>
    </message>
  </context>
  <context>
    <name>CompareDialog</name>
    <message>
      <source>At the left</source>
      <translation>Izquierda</translation>
    </message>
    <message>
      <source>At the right</source>
      <translation>Derecha</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Comparar</translation>
    </message>
    <message>
      <source>Strength of the one at the right</source>
      <translation>Fuerza del derecho</translation>
    </message>
    <message>
      <source>Strength {0} %</source>
      <translation>Fuerza {0} %</translation>
    </message>
    <message>
      <source>← → prompt      ↑ ↓ right      Shift ↑ ↓ left      + − strength      Tab swap      F fit      Z 100 %      Esc close</source>
      <translation>← → prompt      ↑ ↓ derecha      Mayús ↑ ↓ izquierda      + − fuerza      Tab alternar      F ajustar      Z 100 %      Esc cerrar</translation>
    </message>
  </context>
  <context>
    <name>ConfirmDialog</name>
    <message>
      <source>Stay</source>
      <translation>Quedarse</translation>
    </message>
  </context>
  <context>
    <name>CropView</name>
    <message>
      <source>Drag the bright part, or use the arrow keys.</source>
      <translation>Arrastra la parte clara o usa las flechas.</translation>
    </message>
    <message>
      <source>The part that is learned</source>
      <translation>La parte que se aprende</translation>
    </message>
  </context>
  <context>
    <name>DeedRow</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
  </context>
  <context>
    <name>DownloadDialog</name>
    <message>
      <source>Asking the hub…</source>
      <translation>Consultando el Hub…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>Descargar</translation>
    </message>
    <message>
      <source>Download a model</source>
      <translation>Descargar un modelo</translation>
    </message>
    <message>
      <source>Kept in the keyring of your system</source>
      <translation>Se guarda en el llavero de tu sistema</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Ver</translation>
    </message>
    <message>
      <source>Model on huggingface.co</source>
      <translation>Modelo de huggingface.co</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Read token</source>
      <translation>Token de lectura</translation>
    </message>
    <message>
      <source>file</source>
      <translation>archivo</translation>
    </message>
    <message>
      <source>files</source>
      <translation>archivos</translation>
    </message>
    <message>
      <source>licence: {0}</source>
      <translation>licencia: {0}</translation>
    </message>
    <message>
      <source>none named</source>
      <translation>ninguna indicada</translation>
    </message>
    <message>
      <source>owner/name, or the address of its page</source>
      <translation>propietario/nombre, o la dirección de su página</translation>
    </message>
    <message>
      <source>{0} GB</source>
      <translation>{0} GB</translation>
    </message>
  </context>
  <context>
    <name>DropArea</name>
    <message>
      <source>Bring 5 to 30 pictures in the style you want; the model learns what they have in common before you vote.</source>
      <translation>Trae de 5 a 30 imágenes con el estilo que quieres; el modelo aprende lo que tienen en común antes de que votes.</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Elegir carpeta…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>Elegir imágenes…</translation>
    </message>
    <message>
      <source>Drop pictures here</source>
      <translation>Suelta imágenes aquí</translation>
    </message>
    <message>
      <source>PNG, JPEG, WebP, AVIF and others; the files themselves are never changed.</source>
      <translation>PNG, JPEG, WebP, AVIF y otros; los archivos en sí nunca se modifican.</translation>
    </message>
    <message>
      <source>This project cannot learn from pictures of your own</source>
      <translation>Este proyecto no puede aprender de imágenes propias</translation>
    </message>
  </context>
  <context>
    <name>EstimateTiles</name>
    <message>
      <source>The pictures so far</source>
      <translation>Las imágenes hasta ahora</translation>
    </message>
  </context>
  <context>
    <name>ExportForm</name>
    <message>
      <source>A smaller rank makes a smaller file; what it loses is told.</source>
      <translation>Un rango menor da un archivo más pequeño; se indica lo que pierde.</translation>
    </message>
    <message>
      <source>A1111 and Forge show them</source>
      <translation>A1111 y Forge las muestran</translation>
    </message>
    <message>
      <source>As trained</source>
      <translation>El original</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Autoría</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Examinar…</translation>
    </message>
    <message>
      <source>Exact (fp32)</source>
      <translation>Exacto (fp32)</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Folder for the export</source>
      <translation>Carpeta para la exportación</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Formato</translation>
    </message>
    <message>
      <source>Half the size (fp16)</source>
      <translation>Mitad de tamaño (fp16)</translation>
    </message>
    <message>
      <source>Half the size, wide range (bf16)</source>
      <translation>Mitad de tamaño, más margen (bf16)</translation>
    </message>
    <message>
      <source>How to use it</source>
      <translation>Cómo usarlo</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licencia</translation>
    </message>
    <message>
      <source>LoRA for all programs (kohya)</source>
      <translation>LoRA para todos los programas (kohya)</translation>
    </message>
    <message>
      <source>LoRA for diffusers (PEFT folder)</source>
      <translation>LoRA para diffusers (carpeta PEFT)</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Números</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Imagen</translation>
    </message>
    <message>
      <source>Picture {0}</source>
      <translation>Imagen {0}</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rango</translation>
    </message>
    <message>
      <source>Tell your prompts in the file</source>
      <translation>Incluir tus prompts en el archivo</translation>
    </message>
    <message>
      <source>The file</source>
      <translation>El archivo</translation>
    </message>
    <message>
      <source>The whole base model, diffusers folder</source>
      <translation>El modelo base entero, carpeta diffusers</translation>
    </message>
    <message>
      <source>The whole base model, one file</source>
      <translation>El modelo base entero, un archivo</translation>
    </message>
    <message>
      <source>Trigger words</source>
      <translation>Palabras clave</translation>
    </message>
    <message>
      <source>What it says of itself</source>
      <translation>Qué dice de sí mismo</translation>
    </message>
    <message>
      <source>With the project</source>
      <translation>Con el proyecto</translation>
    </message>
    <message>
      <source>Words and picture in files beside it too</source>
      <translation>Palabras e imagen también en archivos aparte</translation>
    </message>
  </context>
  <context>
    <name>ExportList</name>
    <message>
      <source>Copied to {0}</source>
      <translation>Copiado en {0}</translation>
    </message>
    <message>
      <source>Copy the marked file to:</source>
      <translation>Copiar el archivo marcado en:</translation>
    </message>
    <message>
      <source>Copy to {0}</source>
      <translation>Copiar en {0}</translation>
    </message>
    <message>
      <source>Copying {0}…</source>
      <translation>Copiando {0}…</translation>
    </message>
    <message>
      <source>Exported so far</source>
      <translation>Exportado hasta ahora</translation>
    </message>
    <message>
      <source>In InvokeAI add it by Models → Add models → Scan folder.</source>
      <translation>En InvokeAI añádelo con Models → Add models → Scan folder.</translation>
    </message>
    <message>
      <source>No folder of ComfyUI, A1111, Forge, InvokeAI or StabilityMatrix was found.</source>
      <translation>No se encontró ninguna carpeta de ComfyUI, A1111, Forge, InvokeAI ni StabilityMatrix.</translation>
    </message>
    <message>
      <source>No program that was found here reads the marked file.</source>
      <translation>Ninguno de los programas encontrados aquí lee el archivo marcado.</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Ver en la carpeta</translation>
    </message>
    <message>
      <source>What you export is listed here.</source>
      <translation>Aquí aparece lo que exportes.</translation>
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
      <translation>Exportar</translation>
    </message>
    <message>
      <source>Give the file a name.</source>
      <translation>Ponle nombre al archivo.</translation>
    </message>
    <message>
      <source>How strong</source>
      <translation>Con qué fuerza</translation>
    </message>
    <message>
      <source>Learned from pictures of {0} × {1}. What was learned holds no size: draw with it at any.</source>
      <translation>Aprendido de imágenes de {0} × {1}. Lo aprendido no lleva tamaño: pinta con ello en cualquiera.</translation>
    </message>
    <message>
      <source>Nothing to export yet</source>
      <translation>Aún no hay nada que exportar</translation>
    </message>
    <message>
      <source>Stopped; {0} was not written.</source>
      <translation>Detenido; {0} no se escribió.</translation>
    </message>
    <message>
      <source>The file is written soon; the work that runs now comes to its end first…</source>
      <translation>El archivo se escribirá pronto; antes termina el trabajo en curso…</translation>
    </message>
    <message>
      <source>The first checkpoint comes out of the first round of votes; here it becomes a file.</source>
      <translation>El primer checkpoint sale de la primera ronda de votos; aquí se convierte en un archivo.</translation>
    </message>
    <message>
      <source>{0} · in use</source>
      <translation>{0} · en uso</translation>
    </message>
  </context>
  <context>
    <name>FileLine</name>
    <message>
      <source>Browse: {0}</source>
      <translation>Examinar: {0}</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Examinar…</translation>
    </message>
  </context>
  <context>
    <name>FilterRow</name>
    <message>
      <source>All checkpoints</source>
      <translation>Todos los checkpoints</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>Todos los resultados</translation>
    </message>
    <message>
      <source>All prompts</source>
      <translation>Todos los prompts</translation>
    </message>
    <message>
      <source>Bad</source>
      <translation>Malas</translation>
    </message>
    <message>
      <source>Both good, or between</source>
      <translation>Ambas buenas o intermedias</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Perdedoras</translation>
    </message>
    <message>
      <source>Only pictures with a star</source>
      <translation>Solo imágenes con estrella</translation>
    </message>
    <message>
      <source>Outcome</source>
      <translation>Resultado</translation>
    </message>
    <message>
      <source>Prompt</source>
      <translation>Prompt</translation>
    </message>
    <message>
      <source>Search the prompts</source>
      <translation>Buscar en los prompts</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Saltadas</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Ganadoras</translation>
    </message>
    <message>
      <source>★ only</source>
      <translation>Solo ★</translation>
    </message>
  </context>
  <context>
    <name>FlawNotice</name>
    <message>
      <source>Draw them anew</source>
      <translation>Pintar de nuevo</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged, so the votes are kept, but not learned from.</source>
      <translation>Faltan archivos de {0} o están dañados; los votos se conservan, pero no se aprende de ellos.</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged; they are drawn anew as soon as the engine is free.</source>
      <translation>Faltan archivos de {0} o están dañados; se pintarán de nuevo en cuanto el motor esté libre.</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged; {1} of them are being drawn anew.</source>
      <translation>Faltan archivos de {0} o están dañados; {1} de ellos se están pintando de nuevo.</translation>
    </message>
    <message>
      <source>Show them…</source>
      <translation>Mostrarlos…</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>voto</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
  </context>
  <context>
    <name>FlawedDialog</name>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Draw anew</source>
      <translation>Pintar de nuevo</translation>
    </message>
    <message>
      <source>No. {0}, learned from all the same:
{1}</source>
      <translation>N.º {0}, se aprende de él de todos modos:
{1}</translation>
    </message>
    <message>
      <source>No. {0}, left out:
{1}</source>
      <translation>N.º {0}, omitido:
{1}</translation>
    </message>
    <message>
      <source>Show the vote</source>
      <translation>Ver el voto</translation>
    </message>
    <message>
      <source>These votes are kept. Drawn anew from their seeds, the pictures are as they were, and the votes count for the next round.</source>
      <translation>Estos votos se conservan. Pintadas de nuevo a partir de sus semillas, las imágenes quedan como estaban y los votos cuentan para la próxima ronda.</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>Votos</translation>
    </message>
    <message>
      <source>Votes with missing files</source>
      <translation>Votos con archivos que faltan</translation>
    </message>
  </context>
  <context>
    <name>FolderLine</name>
    <message>
      <source>Browse: {0}</source>
      <translation>Examinar: {0}</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Examinar…</translation>
    </message>
  </context>
  <context>
    <name>GalleryModel</name>
    <message>
      <source>with a star</source>
      <translation>con estrella</translation>
    </message>
  </context>
  <context>
    <name>GalleryOutcome</name>
    <message>
      <source>– skipped</source>
      <translation>– saltada</translation>
    </message>
    <message>
      <source>✓ best</source>
      <translation>✓ la mejor</translation>
    </message>
    <message>
      <source>✓ better</source>
      <translation>✓ mejor</translation>
    </message>
    <message>
      <source>✓ both good</source>
      <translation>✓ ambas buenas</translation>
    </message>
    <message>
      <source>✓ much better</source>
      <translation>✓ mucho mejor</translation>
    </message>
    <message>
      <source>✕ bad</source>
      <translation>✕ mala</translation>
    </message>
    <message>
      <source>✕ both bad</source>
      <translation>✕ ambas malas</translation>
    </message>
  </context>
  <context>
    <name>GalleryPage</name>
    <message>
      <source>Back to all pictures</source>
      <translation>Volver a todas las imágenes</translation>
    </message>
    <message>
      <source>Change this vote</source>
      <translation>Cambiar este voto</translation>
    </message>
    <message>
      <source>Compare side by side, up to four</source>
      <translation>Comparar lado a lado, hasta cuatro</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Copiado.</translation>
    </message>
    <message>
      <source>Copy prompt and seeds</source>
      <translation>Copiar prompt y semillas</translation>
    </message>
    <message>
      <source>Give a star</source>
      <translation>Dar estrella</translation>
    </message>
    <message>
      <source>Let a click mark one only</source>
      <translation>Cada clic marca solo una</translation>
    </message>
    <message>
      <source>Let each click mark one more</source>
      <translation>Cada clic marca una más</translation>
    </message>
    <message>
      <source>Look at it large</source>
      <translation>Verla en grande</translation>
    </message>
    <message>
      <source>Mark all</source>
      <translation>Marcar todas</translation>
    </message>
    <message>
      <source>No picture is like that.</source>
      <translation>Ninguna imagen es así.</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>Imagen (*.png)</translation>
    </message>
    <message>
      <source>Pictures appear here once you have voted on them.</source>
      <translation>Las imágenes aparecen aquí cuando has votado sobre ellas.</translation>
    </message>
    <message>
      <source>Save as PNG…</source>
      <translation>Guardar como PNG…</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>Guardar la imagen</translation>
    </message>
    <message>
      <source>Save {0} pictures into a folder</source>
      <translation>Guardar {0} imágenes en una carpeta</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Buscando…</translation>
    </message>
    <message>
      <source>Take the star away</source>
      <translation>Quitar estrella</translation>
    </message>
    <message>
      <source>Unmark all</source>
      <translation>Desmarcar todas</translation>
    </message>
    <message>
      <source>back</source>
      <translation>volver</translation>
    </message>
    <message>
      <source>change this vote</source>
      <translation>cambiar este voto</translation>
    </message>
    <message>
      <source>compare</source>
      <translation>comparar</translation>
    </message>
    <message>
      <source>large</source>
      <translation>grande</translation>
    </message>
    <message>
      <source>mark one</source>
      <translation>marcar una</translation>
    </message>
    <message>
      <source>mark several</source>
      <translation>marcar varias</translation>
    </message>
    <message>
      <source>more…</source>
      <translation>más…</translation>
    </message>
    <message>
      <source>next</source>
      <translation>siguiente</translation>
    </message>
    <message>
      <source>no star</source>
      <translation>sin estrella</translation>
    </message>
    <message>
      <source>previous</source>
      <translation>anterior</translation>
    </message>
    <message>
      <source>save…</source>
      <translation>guardar…</translation>
    </message>
    <message>
      <source>star</source>
      <translation>estrella</translation>
    </message>
    <message>
      <source>stop saving</source>
      <translation>dejar de guardar</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} de {1}</translation>
    </message>
    <message>
      <source>{0} pictures are marked.</source>
      <translation>{0} imágenes están marcadas.</translation>
    </message>
    <message>
      <source>{0} pictures can be dragged at once; save more than that with Ctrl+S.</source>
      <translation>Se pueden arrastrar {0} imágenes a la vez; para guardar más, usa Ctrl+S.</translation>
    </message>
    <message>
      <source>{0} — {1}, seeds {2} and {3}</source>
      <translation>{0} — {1}, semillas {2} y {3}</translation>
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
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>Pintar</translation>
    </message>
    <message>
      <source>Draw {0}</source>
      <translation>Pintar {0}</translation>
    </message>
    <message>
      <source>Grid</source>
      <translation>Rejilla</translation>
    </message>
    <message>
      <source>Prompts, one per line</source>
      <translation>Prompts, uno por línea</translation>
    </message>
    <message>
      <source>Strengths in per cent</source>
      <translation>Fuerzas en porcentaje</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>imagen</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imágenes</translation>
    </message>
  </context>
  <context>
    <name>GroupField</name>
    <message>
      <source>Choose the best with 1–{0}.</source>
      <translation>Elige la mejor con 1–{0}.</translation>
    </message>
    <message>
      <source>Choose with ← →.</source>
      <translation>Elige con ← →.</translation>
    </message>
    <message>
      <source>Four</source>
      <translation>Cuatro</translation>
    </message>
    <message>
      <source>Mark bad ones with 1–{0} and go on with {1}.</source>
      <translation>Marca las malas con 1–{0} y sigue con {1}.</translation>
    </message>
    <message>
      <source>Seven</source>
      <translation>Siete</translation>
    </message>
    <message>
      <source>Two</source>
      <translation>Dos</translation>
    </message>
  </context>
  <context>
    <name>GroupMarks</name>
    <message>
      <source>Bad: {0}.</source>
      <translation>Malas: {0}.</translation>
    </message>
    <message>
      <source>Picture {0} of {1} is framed.</source>
      <translation>La imagen {0} de {1} está enmarcada.</translation>
    </message>
    <message>
      <source>The best: {0}.</source>
      <translation>La mejor: {0}.</translation>
    </message>
  </context>
  <context>
    <name>GroupView</name>
    <message>
      <source>The pictures to choose between</source>
      <translation>Las imágenes entre las que elegir</translation>
    </message>
  </context>
  <context>
    <name>HardwareBox</name>
    <message>
      <source>Automatic</source>
      <translation>Automático</translation>
    </message>
    <message>
      <source>Processor</source>
      <translation>Procesador</translation>
    </message>
    <message>
      <source>{0} (not found)</source>
      <translation>{0} (no encontrado)</translation>
    </message>
  </context>
  <context>
    <name>HelpDialog</name>
    <message>
      <source>All keys…</source>
      <translation>Teclas…</translation>
    </message>
    <message>
      <source>Check the project…</source>
      <translation>Revisar proyecto…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ayuda</translation>
    </message>
    <message>
      <source>Log folder</source>
      <translation>Carpeta del registro</translation>
    </message>
    <message>
      <source>Make a report…</source>
      <translation>Crear un informe…</translation>
    </message>
    <message>
      <source>Open the folder of this project</source>
      <translation>Abrir la carpeta de este proyecto</translation>
    </message>
    <message>
      <source>Open the folder with the log</source>
      <translation>Abrir la carpeta del registro</translation>
    </message>
    <message>
      <source>Project folder</source>
      <translation>Carpeta del proyecto</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>Recorrido</translation>
    </message>
    <message>
      <source>The first ten minutes</source>
      <translation>Los primeros diez minutos</translation>
    </message>
  </context>
  <context>
    <name>HistoryStrip</name>
    <message>
      <source>History</source>
      <translation>Historial</translation>
    </message>
  </context>
  <context>
    <name>LargeView</name>
    <message>
      <source>The file is missing.</source>
      <translation>Falta el archivo.</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>La imagen</translation>
    </message>
    <message>
      <source>The pictures that are compared</source>
      <translation>Las imágenes que se comparan</translation>
    </message>
  </context>
  <context>
    <name>LearningRow</name>
    <message>
      <source>A round is being learned; the line at the bottom shows how far it is.</source>
      <translation>Se está aprendiendo una ronda; la línea de abajo muestra por dónde va.</translation>
    </message>
    <message>
      <source>All of them are learned, or left out. Bring more, or go on voting.</source>
      <translation>Todas están aprendidas u omitidas. Trae más o sigue votando.</translation>
    </message>
    <message>
      <source>It needs no vote, and took {0} the last time. You can vote meanwhile.</source>
      <translation>No hace falta ningún voto; la última vez tardó {0}. Mientras tanto puedes votar.</translation>
    </message>
    <message>
      <source>It needs no vote. You can vote meanwhile.</source>
      <translation>No hace falta ningún voto. Mientras tanto puedes votar.</translation>
    </message>
    <message>
      <source>Learn from them now</source>
      <translation>Aprender de ellas ahora</translation>
    </message>
    <message>
      <source>See what it learned</source>
      <translation>Ver qué ha aprendido</translation>
    </message>
    <message>
      <source>They are learned once all are prepared, {0} of {1} so far. You can vote meanwhile.</source>
      <translation>Se aprenden en cuanto todas estén preparadas, {0} de {1} hasta ahora. Mientras tanto puedes votar.</translation>
    </message>
  </context>
  <context>
    <name>LeaveOutDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>It learned {0} of your own as well; leave some out on the page “Your pictures” before it is trained again.</source>
      <translation>También aprendió {0} de las tuyas; omite algunas en la página «Tus imágenes» antes de entrenarlo de nuevo.</translation>
    </message>
    <message>
      <source>Space or click: leave out, take in      Shift + arrows: several</source>
      <translation>Espacio o clic: omitir, incluir      Mayús + flechas: varios</translation>
    </message>
    <message>
      <source>The votes that {0} learned, the newest first. Untick those that it should not have learned; a new checkpoint is trained from the others, and this one stays as it is.</source>
      <translation>Los votos que aprendió {0}, los más nuevos primero. Desmarca los que no debería haber aprendido; con los demás se entrena un checkpoint nuevo, y este se queda como está.</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>Entrenar</translation>
    </message>
    <message>
      <source>Train again without some votes</source>
      <translation>Entrenar de nuevo sin algunos votos</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>Votos</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>imagen</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imágenes</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>voto</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} de {1}</translation>
    </message>
  </context>
  <context>
    <name>LightTable</name>
    <message>
      <source>Pictures</source>
      <translation>Imágenes</translation>
    </message>
  </context>
  <context>
    <name>LikedRow</name>
    <message>
      <source>Choose a folder…</source>
      <translation>Elegir carpeta…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>Elegir imágenes…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove the pictures you like</source>
      <translation>Quitar las imágenes que te gustan</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>opcional</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>imagen</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imágenes</translation>
    </message>
    <message>
      <source>{0} chosen</source>
      <translation>{0} elegidas</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>«{0}»</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Closing after this step… — Atelier</source>
      <translation>Se cerrará tras este paso… — Atelier</translation>
    </message>
    <message>
      <source>Round {0} was broken off the last time. Nothing is lost: it is learned anew.</source>
      <translation>La ronda {0} se interrumpió la última vez. No se ha perdido nada: se aprende de nuevo.</translation>
    </message>
  </context>
  <context>
    <name>MissingPicture</name>
    <message>
      <source>Drawing…</source>
      <translation>Pintando…</translation>
    </message>
    <message>
      <source>No. {0} in line</source>
      <translation>N.º {0} en la cola</translation>
    </message>
    <message>
      <source>Not drawn yet</source>
      <translation>Aún sin pintar</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
  </context>
  <context>
    <name>ModelField</name>
    <message>
      <source>A .safetensors checkpoint or a diffusers folder</source>
      <translation>Un checkpoint .safetensors o una carpeta diffusers</translation>
    </message>
    <message>
      <source>A VAE in a .safetensors file</source>
      <translation>Un VAE en un archivo .safetensors</translation>
    </message>
    <message>
      <source>A model of mine</source>
      <translation>Un modelo mío</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Modelo base</translation>
    </message>
    <message>
      <source>Browse for the base model</source>
      <translation>Buscar el modelo base</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Examinar…</translation>
    </message>
    <message>
      <source>Flow (rectified)</source>
      <translation>Flujo</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Noise (epsilon)</source>
      <translation>Ruido (ε)</translation>
    </message>
    <message>
      <source>None; or a LoRA file to go on from</source>
      <translation>Ninguno; o un archivo LoRA del que partir</translation>
    </message>
    <message>
      <source>On this computer…</source>
      <translation>En este equipo…</translation>
    </message>
    <message>
      <source>Start from a LoRA</source>
      <translation>Partir de un LoRA</translation>
    </message>
    <message>
      <source>Starter model (included)</source>
      <translation>Modelo inicial (incluido)</translation>
    </message>
    <message>
      <source>Try it on this computer…</source>
      <translation>Probarlo en este equipo…</translation>
    </message>
    <message>
      <source>VAE</source>
      <translation>VAE</translation>
    </message>
    <message>
      <source>Velocity (v)</source>
      <translation>Velocidad</translation>
    </message>
    <message>
      <source>What it predicts</source>
      <translation>Qué predice</translation>
    </message>
    <message>
      <source>down to zero SNR</source>
      <translation>hasta SNR cero</translation>
    </message>
  </context>
  <context>
    <name>ModelLibrary</name>
    <message>
      <source>Add a folder…</source>
      <translation>Añadir carpeta…</translation>
    </message>
    <message>
      <source>Download…</source>
      <translation>Descargar…</translation>
    </message>
    <message>
      <source>Folder with models</source>
      <translation>Carpeta con modelos</translation>
    </message>
    <message>
      <source>Looking through the folders of ComfyUI, A1111, Forge and others…</source>
      <translation>Revisando las carpetas de ComfyUI, A1111, Forge y otros…</translation>
    </message>
    <message>
      <source>Models on this computer</source>
      <translation>Modelos en este equipo</translation>
    </message>
    <message>
      <source>No model was found. Add the folder in which yours lie.</source>
      <translation>No se encontró ningún modelo. Añade la carpeta donde están los tuyos.</translation>
    </message>
    <message>
      <source>Search by name or kind</source>
      <translation>Buscar por nombre o tipo</translation>
    </message>
    <message>
      <source>Use this model</source>
      <translation>Usar este modelo</translation>
    </message>
    <message>
      <source>file cannot be used: show it</source>
      <translation>archivo no se puede usar: verlo</translation>
    </message>
    <message>
      <source>files cannot be used: show them</source>
      <translation>archivos no se pueden usar: verlos</translation>
    </message>
    <message>
      <source>model</source>
      <translation>modelo</translation>
    </message>
    <message>
      <source>models</source>
      <translation>modelos</translation>
    </message>
  </context>
  <context>
    <name>ModelRow</name>
    <message>
      <source>Strength of {0}</source>
      <translation>Fuerza de {0}</translation>
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
      <translation>Nombre</translation>
    </message>
  </context>
  <context>
    <name>NameDialog</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nombre</translation>
    </message>
  </context>
  <context>
    <name>NewProjectForm</name>
    <message>
      <source>&amp;Folder</source>
      <translation>&amp;Carpeta</translation>
    </message>
    <message>
      <source>&amp;Learning</source>
      <translation>&amp;Aprendizaje</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Nombre</translation>
    </message>
    <message>
      <source>&amp;Prompts</source>
      <translation>&amp;Prompts</translation>
    </message>
    <message>
      <source>&amp;Question</source>
      <translation>P&amp;regunta</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Modelo base</translation>
    </message>
    <message>
      <source>Browse for the project's folder</source>
      <translation>Buscar la carpeta del proyecto</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Examinar…</translation>
    </message>
    <message>
      <source>Create project</source>
      <translation>Crear proyecto</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>Pintura</translation>
    </message>
    <message>
      <source>Folder for the project</source>
      <translation>Carpeta para el proyecto</translation>
    </message>
    <message>
      <source>More: how it learns and draws</source>
      <translation>Más: cómo aprende y pinta</translation>
    </message>
    <message>
      <source>My style</source>
      <translation>Mi estilo</translation>
    </message>
    <message>
      <source>N&amp;egative prompt</source>
      <translation>Prompt n&amp;egativo</translation>
    </message>
    <message>
      <source>Not measured yet: this takes half a minute, and says how long a vote and a round take here.</source>
      <translation>Aún sin medir: tarda medio minuto y dice cuánto llevan aquí un voto y una ronda.</translation>
    </message>
    <message>
      <source>One prompt per line; each line is one kind of picture you will compare.</source>
      <translation>Un prompt por línea, cada uno un tipo de imagen.</translation>
    </message>
    <message>
      <source>Pictures at a time</source>
      <translation>Imágenes a la vez</translation>
    </message>
    <message>
      <source>Pictures you like</source>
      <translation>Imágenes que te gustan</translation>
    </message>
    <message>
      <source>What do you want to &amp;teach?</source>
      <translation>¿&amp;Qué quieres enseñar?</translation>
    </message>
    <message>
      <source>What no picture is to show; empty for nothing</source>
      <translation>Lo que ninguna imagen debe mostrar; vacío para nada</translation>
    </message>
  </context>
  <context>
    <name>NoPairView</name>
    <message>
      <source>A control prompt is off, or the files of a checkpoint are missing.</source>
      <translation>Un prompt de control está desactivado o faltan los archivos de un checkpoint.</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Drawing the next pair…</source>
      <translation>Pintando el siguiente par…</translation>
    </message>
    <message>
      <source>No more pairs can be drawn</source>
      <translation>No se pueden pintar más pares</translation>
    </message>
    <message>
      <source>Press Enter to go on.</source>
      <translation>Pulsa Enter para seguir.</translation>
    </message>
    <message>
      <source>The model learns from your votes first; this page goes on by itself.</source>
      <translation>Primero el modelo aprende de tus votos; esta página sigue sola.</translation>
    </message>
    <message>
      <source>The pairs are drawn after this round</source>
      <translation>Los pares se pintan después de esta ronda</translation>
    </message>
    <message>
      <source>The work is stopped</source>
      <translation>El trabajo está detenido</translation>
    </message>
  </context>
  <context>
    <name>NoteList</name>
    <message>
      <source>Copy all</source>
      <translation>Copiar todo</translation>
    </message>
    <message>
      <source>Dismiss all</source>
      <translation>Descartar todo</translation>
    </message>
    <message>
      <source>What is to be said of the pictures</source>
      <translation>Avisos sobre las imágenes</translation>
    </message>
    <message>
      <source>What was noticed</source>
      <translation>Qué se ha notado</translation>
    </message>
    <message>
      <source>What was noticed ({0})</source>
      <translation>Qué se ha notado ({0})</translation>
    </message>
  </context>
  <context>
    <name>Notifications</name>
    <message>
      <source>Drawn ahead and ready to vote on: {0}</source>
      <translation>Pintados por adelantado y listos para votar: {0}</translation>
    </message>
    <message>
      <source>Round {0} is learned</source>
      <translation>La ronda {0} está aprendida</translation>
    </message>
    <message>
      <source>{0} is saved</source>
      <translation>Guardado: {0}</translation>
    </message>
  </context>
  <context>
    <name>OwnPictures</name>
    <message>
      <source>1 is left out.</source>
      <translation>Se omite 1.</translation>
    </message>
    <message>
      <source>Choose a folder of pictures that you like</source>
      <translation>Elige una carpeta de imágenes que te gusten</translation>
    </message>
    <message>
      <source>Choose pictures that you like</source>
      <translation>Elige imágenes que te gusten</translation>
    </message>
    <message>
      <source>Pictures ({0})</source>
      <translation>Imágenes ({0})</translation>
    </message>
    <message>
      <source>Undo: rated pictures from “{0}”</source>
      <translation>Deshacer: imágenes valoradas de «{0}»</translation>
    </message>
    <message>
      <source>Undo: {0} from “{1}”</source>
      <translation>Deshacer: {0} de «{1}»</translation>
    </message>
    <message>
      <source>damaged; bring it again</source>
      <translation>dañada; tráela otra vez</translation>
    </message>
    <message>
      <source>group</source>
      <translation>grupo</translation>
    </message>
    <message>
      <source>groups</source>
      <translation>grupos</translation>
    </message>
    <message>
      <source>is being learned</source>
      <translation>se está aprendiendo</translation>
    </message>
    <message>
      <source>is being prepared</source>
      <translation>se está preparando</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>se aprendió</translation>
    </message>
    <message>
      <source>learned by {0}</source>
      <translation>aprendida por {0}</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>se omite</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>imagen</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imágenes</translation>
    </message>
    <message>
      <source>prompt</source>
      <translation>prompt</translation>
    </message>
    <message>
      <source>prompts</source>
      <translation>prompts</translation>
    </message>
    <message>
      <source>ready</source>
      <translation>lista</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>voto</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
    <message>
      <source>{0} are left out.</source>
      <translation>Se omiten {0}.</translation>
    </message>
    <message>
      <source>{0} of {1} to vote on</source>
      <translation>{0} de {1} por votar</translation>
    </message>
    <message>
      <source>{0} that you do not like</source>
      <translation>{0} con «no me gusta»</translation>
    </message>
    <message>
      <source>{0} that you gave already</source>
      <translation>{0} que ya diste</translation>
    </message>
    <message>
      <source>{0} that you like</source>
      <translation>{0} con «me gusta»</translation>
    </message>
    <message>
      <source>{0}, learned by {1}</source>
      <translation>{0}, aprendidas por {1}</translation>
    </message>
    <message>
      <source>{0}, {1} of them learned by {2}</source>
      <translation>{0}, {1} de ellas aprendidas por {2}</translation>
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
      <translation>Elegir carpeta…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>Elegir imágenes…</translation>
    </message>
    <message>
      <source>Rated pictures from elsewhere…</source>
      <translation>Imágenes valoradas de fuera…</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>Tus imágenes</translation>
    </message>
  </context>
  <context>
    <name>PictureSaving</name>
    <message>
      <source>Saved as {0}</source>
      <translation>Guardado como {0}</translation>
    </message>
    <message>
      <source>Saving {0} of {1}…</source>
      <translation>Guardando {0} de {1}…</translation>
    </message>
    <message>
      <source>Stopped: {0} of {1} pictures are in {2}.</source>
      <translation>Detenido: {0} de {1} imágenes están en {2}.</translation>
    </message>
    <message>
      <source>{0} of {1} pictures are in {2}. Missing or damaged: {3}.</source>
      <translation>{0} de {1} imágenes están en {2}. Faltan o están dañadas: {3}.</translation>
    </message>
    <message>
      <source>{0} pictures are in {1}.</source>
      <translation>{0} imágenes están en {1}.</translation>
    </message>
    <message>
      <source>{0} pictures were saved before.</source>
      <translation>{0} imágenes ya estaban guardadas.</translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Measure now</source>
      <translation>Medir ahora</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>The engine is paused: what is missing is measured after “Continue”.</source>
      <translation>El motor está en pausa: lo que falta se mide después de «Continuar».</translation>
    </message>
    <message>
      <source>Time, memory and disk</source>
      <translation>Tiempo, memoria y disco</translation>
    </message>
    <message>
      <source>Waiting for what the engine does now…</source>
      <translation>Esperando a que termine el motor…</translation>
    </message>
  </context>
  <context>
    <name>PreviewRows</name>
    <message>
      <source>Previews</source>
      <translation>Vistas previas</translation>
    </message>
  </context>
  <context>
    <name>ProgressPage</name>
    <message>
      <source>Free disk space…</source>
      <translation>Liberar espacio en disco…</translation>
    </message>
    <message>
      <source>One side wins more often than chance would have it; look at the other one first.</source>
      <translation>Un lado gana más veces de lo que dictaría el azar; mira primero el otro.</translation>
    </message>
    <message>
      <source>Pairs that came twice were answered differently: on these prompts the votes look random.</source>
      <translation>Los pares que salieron dos veces tuvieron respuestas distintas: en estos prompts los votos parecen aleatorios.</translation>
    </message>
    <message>
      <source>agree with yourself</source>
      <translation>coincides contigo</translation>
    </message>
    <message>
      <source>both bad</source>
      <translation>ambas malas</translation>
    </message>
    <message>
      <source>both good</source>
      <translation>ambas buenas</translation>
    </message>
    <message>
      <source>left wins</source>
      <translation>gana la izquierda</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imágenes</translation>
    </message>
    <message>
      <source>rounds</source>
      <translation>rondas</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>saltados</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
  </context>
  <context>
    <name>ProjectActs</name>
    <message>
      <source>Archive “{0}”</source>
      <translation>Archivar «{0}»</translation>
    </message>
    <message>
      <source>Archiving “{0}”…</source>
      <translation>Archivando «{0}»…</translation>
    </message>
    <message>
      <source>Broken off; nothing has changed.</source>
      <translation>Interrumpido; no ha cambiado nada.</translation>
    </message>
    <message>
      <source>Deleting “{0}”…</source>
      <translation>Eliminando «{0}»…</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplicar</translation>
    </message>
    <message>
      <source>Duplicate the project</source>
      <translation>Duplicar el proyecto</translation>
    </message>
    <message>
      <source>Duplicating “{0}”…</source>
      <translation>Duplicando «{0}»…</translation>
    </message>
    <message>
      <source>Everything of “{0}” but what can be drawn again is in {1}.</source>
      <translation>Todo lo de «{0}», salvo lo que puede pintarse de nuevo, está en {1}.</translation>
    </message>
    <message>
      <source>It is called “{0}” now.</source>
      <translation>Ahora se llama «{0}».</translation>
    </message>
    <message>
      <source>Move “{0}” into another folder</source>
      <translation>Mover «{0}» a otra carpeta</translation>
    </message>
    <message>
      <source>Moving “{0}”…</source>
      <translation>Moviendo «{0}»…</translation>
    </message>
    <message>
      <source>Open an archive</source>
      <translation>Abrir un proyecto archivado</translation>
    </message>
    <message>
      <source>Putting “{0}” back…</source>
      <translation>Recuperando «{0}»…</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renombrar</translation>
    </message>
    <message>
      <source>Rename the project</source>
      <translation>Renombrar el proyecto</translation>
    </message>
    <message>
      <source>Renaming “{0}”…</source>
      <translation>Renombrando «{0}»…</translation>
    </message>
    <message>
      <source>The archive is a project in {0} now.</source>
      <translation>El proyecto archivado ya es un proyecto en {0}.</translation>
    </message>
    <message>
      <source>Undo: put “{0}” back</source>
      <translation>Deshacer: recuperar «{0}»</translation>
    </message>
    <message>
      <source>Unpacking “{0}”…</source>
      <translation>Extrayendo «{0}»…</translation>
    </message>
    <message>
      <source>Zip files (*.zip)</source>
      <translation>Archivos zip (*.zip)</translation>
    </message>
    <message>
      <source>{0} copy</source>
      <translation>{0} copia</translation>
    </message>
    <message>
      <source>“{0}” is a project of its own.</source>
      <translation>«{0}» es un proyecto independiente.</translation>
    </message>
    <message>
      <source>“{0}” is back.</source>
      <translation>«{0}» está de vuelta.</translation>
    </message>
    <message>
      <source>“{0}” is deleted. There is no trash for this disk, so it lies in {1} until you remove it.</source>
      <translation>«{0}» está eliminado. Este disco no tiene papelera, así que queda en {1} hasta que lo quites.</translation>
    </message>
    <message>
      <source>“{0}” is in the trash.</source>
      <translation>«{0}» está en la papelera.</translation>
    </message>
    <message>
      <source>“{0}” is open, so it cannot be deleted; choose “Close” in its menu first.</source>
      <translation>«{0}» está abierto y no se puede eliminar; elige antes «Cerrar» en su menú.</translation>
    </message>
    <message>
      <source>“{0}” lies in {1} now.</source>
      <translation>«{0}» está ahora en {1}.</translation>
    </message>
  </context>
  <context>
    <name>PromptPage</name>
    <message>
      <source>A file with prompts</source>
      <translation>Un archivo con prompts</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Añadir</translation>
    </message>
    <message>
      <source>Copied. Write {0} in a prompt to have a line of it.</source>
      <translation>Copiado. Escribe {0} en un prompt para tener una línea de él.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Eliminar</translation>
    </message>
    <message>
      <source>Drag rows, or press Alt+↑ or Alt+↓, to put them in another order.</source>
      <translation>Arrastra las filas, o pulsa Alt+↑ o Alt+↓, para cambiar su orden.</translation>
    </message>
    <message>
      <source>For blind checks only</source>
      <translation>Solo para pruebas ciegas</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>Desde un archivo…</translation>
    </message>
    <message>
      <source>New prompts</source>
      <translation>Nuevos prompts</translation>
    </message>
    <message>
      <source>New prompts, one per line. “a {red|blue} boat” leaves a choice.</source>
      <translation>Nuevos prompts, uno por línea. «a {red|blue} boat» deja una elección.</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>Prompts</translation>
    </message>
    <message>
      <source>Prompts (*.txt *.csv *.tsv);;All files (*)</source>
      <translation>Prompts (*.txt *.csv *.tsv);;Todos los archivos (*)</translation>
    </message>
    <message>
      <source>Prompts for blind checks are never voted on: they show whether what was learned holds.</source>
      <translation>Sobre los prompts para pruebas ciegas nunca se vota: muestran si lo aprendido se mantiene.</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Recuperar</translation>
    </message>
    <message>
      <source>Write a prompt first, one per line.</source>
      <translation>Escribe antes un prompt, uno por línea.</translation>
    </message>
    <message>
      <source>prompt</source>
      <translation>prompt</translation>
    </message>
    <message>
      <source>prompts</source>
      <translation>prompts</translation>
    </message>
    <message>
      <source>{0} added.</source>
      <translation>Añadido: {0}.</translation>
    </message>
    <message>
      <source>{0} deleted; the pictures stay.</source>
      <translation>Eliminado: {0}; las imágenes se quedan.</translation>
    </message>
    <message>
      <source>{0} left out: they are there already.</source>
      <translation>Omitidos: {0}; ya están ahí.</translation>
    </message>
    <message>
      <source>“{0}” has a brace without its other half, so it is drawn as it is written.</source>
      <translation>A «{0}» le falta la otra mitad de una llave, así que se pinta tal como está escrito.</translation>
    </message>
  </context>
  <context>
    <name>PromptTable</name>
    <message>
      <source>Blind check</source>
      <translation>Prueba ciega</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Eliminar</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Bajar</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Subir</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>Prompt negativo</translation>
    </message>
    <message>
      <source>On</source>
      <translation>Activo</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Imágenes</translation>
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
      <translation>Peso</translation>
    </message>
  </context>
  <context>
    <name>QuestionLine</name>
    <message>
      <source>&amp;Question</source>
      <translation>P&amp;regunta</translation>
    </message>
    <message>
      <source>Lesson: {0}</source>
      <translation>Lección: {0}</translation>
    </message>
    <message>
      <source>Question over the pictures</source>
      <translation>Pregunta encima de las imágenes</translation>
    </message>
  </context>
  <context>
    <name>QuestionRow</name>
    <message>
      <source>None is bad</source>
      <translation>Ninguna es mala</translation>
    </message>
    <message>
      <source>{0} bad, go on</source>
      <translation>Malas: {0}, seguir</translation>
    </message>
  </context>
  <context>
    <name>RatedDialog</name>
    <message>
      <source>A good and a bad picture of one prompt come as a vote; all others as pictures that you like, or do not like.</source>
      <translation>Una imagen buena y una mala del mismo prompt llegan como un voto; todas las demás, como imágenes que te gustan o no te gustan.</translation>
    </message>
    <message>
      <source>Bad ones</source>
      <translation>Malas</translation>
    </message>
    <message>
      <source>Bring them in</source>
      <translation>Incorporarlas</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Carpeta</translation>
    </message>
    <message>
      <source>Good ones</source>
      <translation>Buenas</translation>
    </message>
    <message>
      <source>Look at them</source>
      <translation>Verlas</translation>
    </message>
    <message>
      <source>One folder of pictures with their prompts in them</source>
      <translation>Una carpeta de imágenes con sus prompts dentro</translation>
    </message>
    <message>
      <source>Pictures of one prompt come in groups for you to vote on. Prompts are read as ComfyUI, A1111, Forge, InvokeAI, NovelAI and Midjourney leave them.</source>
      <translation>Las imágenes de un mismo prompt llegan en grupos para que votes. Los prompts se leen tal como los dejan ComfyUI, A1111, Forge, InvokeAI, NovelAI y Midjourney.</translation>
    </message>
    <message>
      <source>Rated pictures from elsewhere</source>
      <translation>Imágenes valoradas de fuera</translation>
    </message>
    <message>
      <source>Two folders, one of good and one of bad pictures</source>
      <translation>Dos carpetas, una de imágenes buenas y otra de malas</translation>
    </message>
  </context>
  <context>
    <name>ReadingRow</name>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Looking for pictures…</source>
      <translation>Buscando imágenes…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Reading pictures: {0} of {1}</source>
      <translation>Leyendo imágenes: {0} de {1}</translation>
    </message>
  </context>
  <context>
    <name>RecentDelegate</name>
    <message>
      <source>open · {0}</source>
      <translation>abierto · {0}</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>voto</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
  </context>
  <context>
    <name>RecentList</name>
    <message>
      <source>Archive…</source>
      <translation>Archivar…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Eliminar</translation>
    </message>
    <message>
      <source>Duplicate…</source>
      <translation>Duplicar…</translation>
    </message>
    <message>
      <source>Move…</source>
      <translation>Mover…</translation>
    </message>
    <message>
      <source>Open</source>
      <translation>Abrir</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>Proyectos recientes</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Renombrar…</translation>
    </message>
    <message>
      <source>The menu key shows what can be done with a project.</source>
      <translation>La tecla de menú muestra qué se puede hacer con un proyecto.</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>A report helps to find out what went wrong. It holds the log, the versions of programs, your settings and the counts of this project. It is only written to a file: you decide whom to send it to.</source>
      <translation>Un informe ayuda a averiguar qué falló. Contiene el registro, las versiones de los programas, tus ajustes y los recuentos de este proyecto. Solo se escribe en un archivo: tú decides a quién enviarlo.</translation>
    </message>
    <message>
      <source>Add pictures of the last votes</source>
      <translation>Incluir imágenes de los últimos votos</translation>
    </message>
    <message>
      <source>Add prompts</source>
      <translation>Incluir prompts</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Keep names of folders and people</source>
      <translation>Conservar nombres de carpetas y personas</translation>
    </message>
    <message>
      <source>Make a report</source>
      <translation>Crear un informe</translation>
    </message>
    <message>
      <source>Prompts, pictures and names stay out, unless you tick them:</source>
      <translation>Los prompts, las imágenes y los nombres se quedan fuera, salvo que los marques:</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Guardar el informe</translation>
    </message>
    <message>
      <source>Save the report…</source>
      <translation>Guardar el informe…</translation>
    </message>
    <message>
      <source>Saved as {0}</source>
      <translation>Guardado como {0}</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>Escribiendo…</translation>
    </message>
    <message>
      <source>Zip files (*.zip)</source>
      <translation>Archivos zip (*.zip)</translation>
    </message>
  </context>
  <context>
    <name>Rest</name>
    <message>
      <source>You have voted for {0} minutes. Time for a rest?</source>
      <translation>Llevas {0} minutos votando. ¿Un descanso?</translation>
    </message>
  </context>
  <context>
    <name>RoundPopover</name>
    <message>
      <source>Answered beside them</source>
      <translation>También respondidos</translation>
    </message>
    <message>
      <source>Round {0}</source>
      <translation>Ronda {0}</translation>
    </message>
    <message>
      <source>Round {0} is being learned. What you vote on now counts towards round {1}: {2} of {3}.</source>
      <translation>La ronda {0} se está aprendiendo. Lo que votes ahora cuenta para la ronda {1}: {2} de {3}.</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>voto</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
    <message>
      <source>{0} of {1} votes; then it learns from them.</source>
      <translation>{0} de {1} votos; luego aprende de ellos.</translation>
    </message>
    <message>
      <source>{0} to go: {1} at your pace, and {2} until the pictures for them are drawn.</source>
      <translation>Quedan {0}: {1} a tu ritmo, y {2} hasta que se pinten las imágenes.</translation>
    </message>
    <message>
      <source>{0} to go: {1} at your pace.</source>
      <translation>Quedan {0}: {1} a tu ritmo.</translation>
    </message>
    <message>
      <source>{0} votes: enough. It learns as soon as it can.</source>
      <translation>{0} votos: suficiente. Aprende en cuanto pueda.</translation>
    </message>
  </context>
  <context>
    <name>RoundText</name>
    <message>
      <source>A blind check of what it learned: not counted for the round</source>
      <translation>Una prueba ciega de lo aprendido: no cuenta para la ronda</translation>
    </message>
    <message>
      <source>No picture is better than another: not counted for the round</source>
      <translation>Ninguna imagen es mejor que otra: no cuenta para la ronda</translation>
    </message>
    <message>
      <source>Those came a second time: not counted for the round</source>
      <translation>Estas salieron por segunda vez: no cuentan para la ronda</translation>
    </message>
    <message>
      <source>blind check</source>
      <translation>prueba ciega</translation>
    </message>
    <message>
      <source>blind checks</source>
      <translation>pruebas ciegas</translation>
    </message>
    <message>
      <source>repeat</source>
      <translation>repetición</translation>
    </message>
    <message>
      <source>repeats</source>
      <translation>repeticiones</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>saltados</translation>
    </message>
    <message>
      <source>{0} without a better one</source>
      <translation>{0} sin una mejor</translation>
    </message>
    <message>
      <source>{0}: kept, with nothing to learn from</source>
      <translation>{0}: guardado, sin nada que aprender</translation>
    </message>
    <message>
      <source>{0}: they may come back</source>
      <translation>{0}: pueden volver a salir</translation>
    </message>
    <message>
      <source>{0}: they prove what was learned</source>
      <translation>{0}: para comprobar lo aprendido</translation>
    </message>
    <message>
      <source>{0}: they show how alike you answer</source>
      <translation>{0}: para ver si respondes igual</translation>
    </message>
  </context>
  <context>
    <name>RoundView</name>
    <message>
      <source>Export…</source>
      <translation>Exportar…</translation>
    </message>
    <message>
      <source>Go on voting</source>
      <translation>Seguir votando</translation>
    </message>
    <message>
      <source>It learned from {0}.</source>
      <translation>Ha aprendido de {0}.</translation>
    </message>
    <message>
      <source>Round {0} is learned</source>
      <translation>La ronda {0} está aprendida</translation>
    </message>
    <message>
      <source>See more</source>
      <translation>Ver más</translation>
    </message>
    <message>
      <source>The base model beside the checkpoint, prompt {0}</source>
      <translation>El modelo base junto al checkpoint, prompt {0}</translation>
    </message>
    <message>
      <source>What {0} draws</source>
      <translation>Lo que pinta {0}</translation>
    </message>
    <message>
      <source>left of the line: the base model      right of it: {0}</source>
      <translation>a la izquierda de la línea: el modelo base      a la derecha: {0}</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>voto</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
    <message>
      <source>← → draw the line      Tab swap      M see more      E export      any other key: go on</source>
      <translation>← → mover la línea      Tab alternar      M ver más      E exportar      cualquier otra tecla: seguir</translation>
    </message>
  </context>
  <context>
    <name>SamplingField</name>
    <message>
      <source>A1111, Forge and ComfyUI count two of these steps as one: 10 there are 20 here.</source>
      <translation>A1111, Forge y ComfyUI cuentan dos de estos pasos como uno: 10 allí son 20 aquí.</translation>
    </message>
    <message>
      <source>CLIP skip</source>
      <translation>CLIP skip</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>Guía CFG</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>Sampler</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pasos</translation>
    </message>
    <message>
      <source>{0} (suggested)</source>
      <translation>{0} (sugerido)</translation>
    </message>
  </context>
  <context>
    <name>SamplingLine</name>
    <message>
      <source>As A1111 and Forge read it</source>
      <translation>Tal como lo leen A1111 y Forge</translation>
    </message>
    <message>
      <source>CLIP skip {0}</source>
      <translation>CLIP skip {0}</translation>
    </message>
    <message>
      <source>Copied</source>
      <translation>Copiado</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Copy how the pictures are drawn</source>
      <translation>Copiar cómo se pintan las imágenes</translation>
    </message>
    <message>
      <source>Drawn with {0}</source>
      <translation>Pintado con {0}</translation>
    </message>
    <message>
      <source>Learning: {0}</source>
      <translation>Aprendizaje: {0}</translation>
    </message>
    <message>
      <source>guidance {0}</source>
      <translation>guía CFG {0}</translation>
    </message>
    <message>
      <source>the model's own size</source>
      <translation>el tamaño propio del modelo</translation>
    </message>
    <message>
      <source>{0} steps</source>
      <translation>{0} pasos</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>A note when a round is learned, a file is written or something went wrong.</source>
      <translation>Un aviso cuando se aprende una ronda, se escribe un archivo o algo sale mal.</translation>
    </message>
    <message>
      <source>A quiet sound</source>
      <translation>Un sonido suave</translation>
    </message>
    <message>
      <source>After {0} minutes of voting</source>
      <translation>Tras {0} minutos votando</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Según el sistema</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automático</translation>
    </message>
    <message>
      <source>Change the folder for new projects</source>
      <translation>Cambiar la carpeta para proyectos nuevos</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Cambiar…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Compile the model</source>
      <translation>Compilar el modelo</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Oscuro</translation>
    </message>
    <message>
      <source>Drawing and learning</source>
      <translation>Pintar y aprender</translation>
    </message>
    <message>
      <source>Folder for new projects</source>
      <translation>Carpeta para proyectos nuevos</translation>
    </message>
    <message>
      <source>Four bits (least memory)</source>
      <translation>Cuatro bits (mínima memoria)</translation>
    </message>
    <message>
      <source>Full (fp32)</source>
      <translation>Completa (fp32)</translation>
    </message>
    <message>
      <source>Half (fp16)</source>
      <translation>Media (fp16)</translation>
    </message>
    <message>
      <source>Half precision needs half the memory of a graphics card; a processor always works in full.</source>
      <translation>La precisión media necesita la mitad de memoria de una tarjeta gráfica; un procesador siempre trabaja con la completa.</translation>
    </message>
    <message>
      <source>Half, wide range (bf16)</source>
      <translation>Media, más margen (bf16)</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Teclas</translation>
    </message>
    <message>
      <source>Keys for voting</source>
      <translation>Teclas para votar</translation>
    </message>
    <message>
      <source>Language</source>
      <translation>Idioma</translation>
    </message>
    <message>
      <source>Languages other than English and German want a native reader; corrections are welcome.</source>
      <translation>Los idiomas que no son inglés ni alemán esperan la revisión de un hablante nativo; se agradecen las correcciones.</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <source>Listen</source>
      <translation>Escuchar</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Aspecto</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nunca</translation>
    </message>
    <message>
      <source>New projects in</source>
      <translation>Nuevos proyectos en</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Avisos</translation>
    </message>
    <message>
      <source>Only on a graphics card: the first picture and the first round come minutes later, the others may come sooner. It needs a C++ compiler.</source>
      <translation>Solo con tarjeta gráfica: la primera imagen y la primera ronda llegan minutos más tarde; las demás quizá antes. Necesita un compilador de C++.</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Precisión</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>Proyectos</translation>
    </message>
    <message>
      <source>Projects that you have already stay where they are.</source>
      <translation>Los proyectos que ya tienes se quedan donde están.</translation>
    </message>
    <message>
      <source>Remind me to rest</source>
      <translation>Recordar descansos</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Show and change…</source>
      <translation>Ver y cambiar…</translation>
    </message>
    <message>
      <source>Show pictures while they are drawn</source>
      <translation>Mostrar las imágenes mientras se pintan</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Tamaño</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Velocidad</translation>
    </message>
    <message>
      <source>Tell me</source>
      <translation>Avisarme</translation>
    </message>
    <message>
      <source>These, and what Atelier works on, change when the settings are closed.</source>
      <translation>Esto, y en qué trabaja Atelier, cambia al cerrar los ajustes.</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Espera</translation>
    </message>
    <message>
      <source>When a round is learned</source>
      <translation>Cuando se aprende una ronda</translation>
    </message>
    <message>
      <source>When the window is not in front</source>
      <translation>Cuando la ventana no está delante</translation>
    </message>
    <message>
      <source>Where you wait for a picture, you see it come out of the noise, at first blurred.</source>
      <translation>Donde esperas una imagen, la ves salir del ruido, al principio borrosa.</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Ventana</translation>
    </message>
    <message>
      <source>With a sound</source>
      <translation>Con sonido</translation>
    </message>
    <message>
      <source>Works on</source>
      <translation>Trabaja en</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
  </context>
  <context>
    <name>ShortcutSheet</name>
    <message>
      <source>All as usual</source>
      <translation>Restablecer todas</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Key</source>
      <translation>Tecla</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Teclas</translation>
    </message>
    <message>
      <source>Keys of the voting page</source>
      <translation>Teclas de la página de votar</translation>
    </message>
    <message>
      <source>Mouse, pen, finger</source>
      <translation>Ratón, lápiz, dedo</translation>
    </message>
    <message>
      <source>Press Enter on a line to give it another key.</source>
      <translation>Pulsa Enter en una línea para darle otra tecla.</translation>
    </message>
    <message>
      <source>Press the new key for “{0}”, or Esc.</source>
      <translation>Pulsa la nueva tecla para «{0}», o Esc.</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Search the keys</source>
      <translation>Buscar en las teclas</translation>
    </message>
    <message>
      <source>These keys cannot be changed.</source>
      <translation>Estas teclas no se pueden cambiar.</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>Qué hace</translation>
    </message>
  </context>
  <context>
    <name>SizeField</name>
    <message>
      <source>About half the work for drawing and learning. Pictures show less detail and may be composed otherwise than at full size; the LoRA works at both.</source>
      <translation>Más o menos la mitad de trabajo al pintar y aprender. Las imágenes muestran menos detalle y pueden componerse de otra manera que a tamaño completo; el LoRA funciona en ambos.</translation>
    </message>
    <message>
      <source>As the model was made for</source>
      <translation>Para el que se hizo el modelo</translation>
    </message>
    <message>
      <source>Draft, {0} × {0}</source>
      <translation>Borrador, {0} × {0}</translation>
    </message>
    <message>
      <source>Full size, {0} × {0}</source>
      <translation>Tamaño completo, {0} × {0}</translation>
    </message>
    <message>
      <source>Picture size</source>
      <translation>Tamaño de imagen</translation>
    </message>
  </context>
  <context>
    <name>SlimDialog</name>
    <message>
      <source>Close</source>
      <translation>Cerrar</translation>
    </message>
    <message>
      <source>Free disk space</source>
      <translation>Liberar espacio en disco</translation>
    </message>
    <message>
      <source>Free the space</source>
      <translation>Liberar espacio</translation>
    </message>
    <message>
      <source>Freeing…</source>
      <translation>Liberando…</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Buscando…</translation>
    </message>
    <message>
      <source>Older versions of Atelier kept every step of every picture. Only the last one is learned from: the others can go. No picture, vote or checkpoint changes, and what is learned stays the same.</source>
      <translation>Las versiones antiguas de Atelier guardaban cada paso de cada imagen. Solo se aprende del último: los demás pueden irse. No cambia ninguna imagen, ningún voto ni ningún checkpoint, y lo que se aprende sigue igual.</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>There is nothing to free in this project.</source>
      <translation>En este proyecto no hay nada que liberar.</translation>
    </message>
    <message>
      <source>{0} are free again.</source>
      <translation>{0} vuelven a estar libres.</translation>
    </message>
    <message>
      <source>{0} can be freed.</source>
      <translation>Se pueden liberar {0}.</translation>
    </message>
  </context>
  <context>
    <name>SourceLine</name>
    <message>
      <source>The last pictures — {0}</source>
      <translation>Las últimas imágenes — {0}</translation>
    </message>
    <message>
      <source>{0}, seeds {1} and {2}</source>
      <translation>{0}, semillas {1} y {2}</translation>
    </message>
  </context>
  <context>
    <name>StandingVote</name>
    <message>
      <source>Another vote takes the place of this one; {0} or {1} leaves it as it is.</source>
      <translation>Otro voto ocupa el lugar de este; {0} o {1} lo deja como está.</translation>
    </message>
    <message>
      <source>You marked these pictures before.</source>
      <translation>Ya valoraste estas imágenes.</translation>
    </message>
    <message>
      <source>You said: both are bad.</source>
      <translation>Dijiste: las dos son malas.</translation>
    </message>
    <message>
      <source>You said: both are good.</source>
      <translation>Dijiste: las dos son buenas.</translation>
    </message>
    <message>
      <source>You said: picture {0} is the best.</source>
      <translation>Dijiste: la imagen {0} es la mejor.</translation>
    </message>
    <message>
      <source>You said: the left one is better.</source>
      <translation>Dijiste: la izquierda es mejor.</translation>
    </message>
    <message>
      <source>You said: the left one is much better.</source>
      <translation>Dijiste: la izquierda es mucho mejor.</translation>
    </message>
    <message>
      <source>You said: the right one is better.</source>
      <translation>Dijiste: la derecha es mejor.</translation>
    </message>
    <message>
      <source>You said: the right one is much better.</source>
      <translation>Dijiste: la derecha es mucho mejor.</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Check the project…</source>
      <translation>Revisar proyecto…</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>Nuevo proyecto</translation>
    </message>
    <message>
      <source>Open a project folder</source>
      <translation>Abrir una carpeta de proyecto</translation>
    </message>
    <message>
      <source>Open archive…</source>
      <translation>Abrir archivado…</translation>
    </message>
    <message>
      <source>Open folder…</source>
      <translation>Abrir carpeta…</translation>
    </message>
    <message>
      <source>Opening “{0}”…</source>
      <translation>Abriendo «{0}»…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Projects you have opened appear here.</source>
      <translation>Aquí aparecen los proyectos que has abierto.</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>Proyectos recientes</translation>
    </message>
    <message>
      <source>Teach a model your style by choosing between pictures.</source>
      <translation>Enséñale tu estilo a un modelo eligiendo entre imágenes.</translation>
    </message>
  </context>
  <context>
    <name>StarterSamples</name>
    <message>
      <source>It paints trees, houses, mountains, flowers, boats, cats, stars and fish, and needs no graphics card. Its pictures are small by nature, 64 pixels wide; a model of yours paints larger ones.</source>
      <translation>Pinta árboles, casas, montañas, flores, barcos, gatos, estrellas y peces, y no necesita tarjeta gráfica. Sus imágenes son pequeñas por naturaleza, de 64 píxeles de ancho; un modelo tuyo pinta otras más grandes.</translation>
    </message>
  </context>
  <context>
    <name>StatusStrip</name>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Drawn ahead and ready to vote on: {0}</source>
      <translation>Pintados por adelantado y listos para votar: {0}</translation>
    </message>
    <message>
      <source>Next round: {0} of {1} votes</source>
      <translation>Próxima ronda: {0} de {1} votos</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausar</translation>
    </message>
    <message>
      <source>Round {0}: {1} of {2} votes</source>
      <translation>Ronda {0}: {1} de {2} votos</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>Votes of this round</source>
      <translation>Votos de esta ronda</translation>
    </message>
    <message>
      <source>Work of the engine</source>
      <translation>Trabajo del motor</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>voto</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
    <message>
      <source>{0} is ready</source>
      <translation>{0} está listo</translation>
    </message>
    <message>
      <source>{0} is saved</source>
      <translation>Guardado: {0}</translation>
    </message>
    <message>
      <source>{0} with bad files: see Progress</source>
      <translation>{0} con archivos dañados: mira Progreso</translation>
    </message>
  </context>
  <context>
    <name>StrengthRow</name>
    <message>
      <source>A blind check tells at which strength you like it best.</source>
      <translation>Una prueba ciega te dice con qué fuerza te gusta más.</translation>
    </message>
    <message>
      <source>Another prompt</source>
      <translation>Otro prompt</translation>
    </message>
    <message>
      <source>Blind check: no clear difference between the strengths in {0} pairs.</source>
      <translation>Prueba ciega: sin diferencia clara entre las fuerzas en {0} pares.</translation>
    </message>
    <message>
      <source>Blind check: you like it best at {0} %, after {1} pairs.</source>
      <translation>Prueba ciega: te gusta más al {0} %, tras {1} pares.</translation>
    </message>
    <message>
      <source>Check again…</source>
      <translation>Nueva prueba…</translation>
    </message>
    <message>
      <source>Check…</source>
      <translation>Prueba…</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>Fuerza</translation>
    </message>
    <message>
      <source>Strength {0} %</source>
      <translation>Fuerza {0} %</translation>
    </message>
    <message>
      <source>Take {0} %</source>
      <translation>Usar {0} %</translation>
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
      <translation>Ha aprendido: {0}.</translation>
    </message>
    <message>
      <source>Learned from {0} and {1}.</source>
      <translation>Aprendido de {0} y {1}.</translation>
    </message>
    <message>
      <source>Learned from {0}.</source>
      <translation>Aprendido de {0}.</translation>
    </message>
    <message>
      <source>More votes of the same kind hardly change it any more.</source>
      <translation>Más votos del mismo tipo ya apenas lo cambian.</translation>
    </message>
    <message>
      <source>No plain word fits what it has learned.</source>
      <translation>Ninguna palabra sencilla describe lo que ha aprendido.</translation>
    </message>
    <message>
      <source>Of {0} it had not seen it would have foretold {1} ({2} to {3}); by chance it would be half.</source>
      <translation>De {0} que no había visto habría acertado {1} ({2} a {3}); por azar sería la mitad.</translation>
    </message>
    <message>
      <source>Of {0} it had not seen it would have foretold {1}; chance might do as well, so it is too early to tell.</source>
      <translation>De {0} que no había visto habría acertado {1}; el azar podría lograr lo mismo, así que es pronto para saberlo.</translation>
    </message>
    <message>
      <source>There were no votes yet that it could have foretold.</source>
      <translation>Aún no había votos que pudiera haber acertado.</translation>
    </message>
    <message>
      <source>a clearer centre</source>
      <translation>un centro más definido</translation>
    </message>
    <message>
      <source>brighter</source>
      <translation>más luz</translation>
    </message>
    <message>
      <source>busier</source>
      <translation>más agitación</translation>
    </message>
    <message>
      <source>calmer</source>
      <translation>más calma</translation>
    </message>
    <message>
      <source>cooler colours</source>
      <translation>colores más fríos</translation>
    </message>
    <message>
      <source>darker</source>
      <translation>menos luz</translation>
    </message>
    <message>
      <source>less contrast</source>
      <translation>menos contraste</translation>
    </message>
    <message>
      <source>less room around the subject</source>
      <translation>menos aire alrededor del motivo</translation>
    </message>
    <message>
      <source>less symmetrical</source>
      <translation>menos simetría</translation>
    </message>
    <message>
      <source>more contrast</source>
      <translation>más contraste</translation>
    </message>
    <message>
      <source>more room around the subject</source>
      <translation>más aire alrededor del motivo</translation>
    </message>
    <message>
      <source>more symmetrical</source>
      <translation>más simetría</translation>
    </message>
    <message>
      <source>more vivid colours</source>
      <translation>colores más vivos</translation>
    </message>
    <message>
      <source>of your pictures</source>
      <translation>imágenes tuyas</translation>
    </message>
    <message>
      <source>paler colours</source>
      <translation>colores más pálidos</translation>
    </message>
    <message>
      <source>picture of yours</source>
      <translation>imagen tuya</translation>
    </message>
    <message>
      <source>spread to the edges</source>
      <translation>repartido hasta los bordes</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>voto</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
    <message>
      <source>warmer colours</source>
      <translation>colores más cálidos</translation>
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
      <translation>Conoce tus propias imágenes y ninguno de tus votos; con unos cuantos votos, aquí ordenará imágenes.</translation>
    </message>
    <message>
      <source>Looking at the pictures…</source>
      <translation>Mirando las imágenes…</translation>
    </message>
    <message>
      <source>Not there yet</source>
      <translation>Todavía no</translation>
    </message>
    <message>
      <source>Ranked highest</source>
      <translation>Las mejor valoradas</translation>
    </message>
    <message>
      <source>Ranked lowest</source>
      <translation>Las peor valoradas</translation>
    </message>
    <message>
      <source>The pictures that it learned from are not there any more.</source>
      <translation>Las imágenes de las que aprendió ya no están.</translation>
    </message>
    <message>
      <source>This round did not tell what it learned of your taste.</source>
      <translation>Esta ronda no dijo qué aprendió de tu gusto.</translation>
    </message>
    <message>
      <source>What it thinks you like</source>
      <translation>Lo que cree que te gusta</translation>
    </message>
    <message>
      <source>{0}, number {1}: {2}</source>
      <translation>{0}, número {1}: {2}</translation>
    </message>
  </context>
  <context>
    <name>TileDelegate</name>
    <message>
      <source>the project's prompts</source>
      <translation>los prompts del proyecto</translation>
    </message>
  </context>
  <context>
    <name>TileView</name>
    <message>
      <source>Change the caption</source>
      <translation>Cambiar la descripción</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Omitir</translation>
    </message>
    <message>
      <source>Move the crop</source>
      <translation>Mover el recorte</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>Volver a incluir</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>Tus imágenes</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Blind check</source>
      <translation>Prueba ciega</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>Gallery</source>
      <translation>Galería</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ayuda</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progreso</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>Prompts</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Ajustes</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Inicio</translation>
    </message>
    <message>
      <source>Try out</source>
      <translation>Probar</translation>
    </message>
    <message>
      <source>Vote</source>
      <translation>Votar</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>Tus imágenes</translation>
    </message>
  </context>
  <context>
    <name>TourBar</name>
    <message>
      <source>Done</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Leave the tour</source>
      <translation>Salir del recorrido</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Siguiente</translation>
    </message>
    <message>
      <source>Tour, {0}: {1}</source>
      <translation>Recorrido, {0}: {1}</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} de {1}</translation>
    </message>
  </context>
  <context>
    <name>TryForm</name>
    <message>
      <source>Base model</source>
      <translation>Modelo base</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>Guía CFG</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>Alto</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Conservar</translation>
    </message>
    <message>
      <source>Keep the seed</source>
      <translation>Conservar la semilla</translation>
    </message>
    <message>
      <source>Mixed in</source>
      <translation>En la mezcla</translation>
    </message>
    <message>
      <source>Model</source>
      <translation>Modelo</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>Prompt negativo</translation>
    </message>
    <message>
      <source>New</source>
      <translation>Nueva</translation>
    </message>
    <message>
      <source>New seed</source>
      <translation>Nueva semilla</translation>
    </message>
    <message>
      <source>Nothing mixed in</source>
      <translation>Sin mezcla</translation>
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
      <translation>Semilla</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pasos</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>Ancho</translation>
    </message>
    <message>
      <source>Width × height</source>
      <translation>Ancho × alto</translation>
    </message>
  </context>
  <context>
    <name>TryPage</name>
    <message>
      <source>Checkpoint {0} is not there any more; the form leaves it out.</source>
      <translation>El checkpoint {0} ya no está; el formulario lo omite.</translation>
    </message>
    <message>
      <source>Copied with its settings.</source>
      <translation>Copiado con sus ajustes.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Eliminar</translation>
    </message>
    <message>
      <source>Delete a picture</source>
      <translation>Eliminar una imagen</translation>
    </message>
    <message>
      <source>Delete this picture from the history? It cannot be brought back.</source>
      <translation>¿Eliminar esta imagen del historial? No se puede recuperar.</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>Pintar</translation>
    </message>
    <message>
      <source>Grid…</source>
      <translation>Rejilla…</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Conservar</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>Guardar la imagen</translation>
    </message>
    <message>
      <source>Saved as {0}.</source>
      <translation>Guardado como {0}.</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Guardar…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Detener</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>La imagen</translation>
    </message>
    <message>
      <source>What you draw appears here, and stays with its settings.</source>
      <translation>Lo que pintas aparece aquí y se queda con sus ajustes.</translation>
    </message>
  </context>
  <context>
    <name>VotePage</name>
    <message>
      <source>Pictures to choose between</source>
      <translation>Imágenes entre las que elegir</translation>
    </message>
    <message>
      <source>all bad</source>
      <translation>todas malas</translation>
    </message>
    <message>
      <source>bad</source>
      <translation>mala</translation>
    </message>
    <message>
      <source>bad or not</source>
      <translation>mala o no</translation>
    </message>
    <message>
      <source>best</source>
      <translation>la mejor</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>elegir</translation>
    </message>
    <message>
      <source>done</source>
      <translation>listo</translation>
    </message>
    <message>
      <source>go on</source>
      <translation>seguir</translation>
    </message>
    <message>
      <source>leave it</source>
      <translation>dejarlo así</translation>
    </message>
    <message>
      <source>none is bad</source>
      <translation>ninguna mala</translation>
    </message>
  </context>
  <context>
    <name>VoteStrip</name>
    <message>
      <source>The last ten votes; click one to change it</source>
      <translation>Los últimos diez votos; haz clic en uno para cambiarlo</translation>
    </message>
  </context>
  <context>
    <name>VotingWidget</name>
    <message>
      <source>all keys</source>
      <translation>teclas</translation>
    </message>
    <message>
      <source>better</source>
      <translation>mejor</translation>
    </message>
    <message>
      <source>both bad</source>
      <translation>ambas malas</translation>
    </message>
    <message>
      <source>both good</source>
      <translation>ambas buenas</translation>
    </message>
    <message>
      <source>more…</source>
      <translation>más…</translation>
    </message>
    <message>
      <source>much better</source>
      <translation>mucho mejor</translation>
    </message>
    <message>
      <source>skip</source>
      <translation>saltar</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>deshacer</translation>
    </message>
  </context>
  <context>
    <name>WaitingView</name>
    <message>
      <source>Comparing your pictures with the prompts…</source>
      <translation>Comparando tus imágenes con los prompts…</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Drawing the next pictures…</source>
      <translation>Pintando las siguientes imágenes…</translation>
    </message>
    <message>
      <source>Learning from your votes…</source>
      <translation>Aprendiendo de tus votos…</translation>
    </message>
    <message>
      <source>Nothing is waiting</source>
      <translation>Nada en espera</translation>
    </message>
    <message>
      <source>Nothing is waiting, and the work is stopped</source>
      <translation>Nada en espera, y el trabajo está detenido</translation>
    </message>
    <message>
      <source>Opening the model…</source>
      <translation>Abriendo el modelo…</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Progress of the next pictures</source>
      <translation>Progreso de las siguientes imágenes</translation>
    </message>
    <message>
      <source>Reading your pictures…</source>
      <translation>Leyendo tus imágenes…</translation>
    </message>
    <message>
      <source>Step {0} of {1}</source>
      <translation>Paso {0} de {1}</translation>
    </message>
    <message>
      <source>The first time after a start takes a few seconds.</source>
      <translation>La primera vez después de arrancar tarda unos segundos.</translation>
    </message>
    <message>
      <source>Vote on what you skipped: {0}</source>
      <translation>Votar lo que saltaste: {0}</translation>
    </message>
    <message>
      <source>Writing the LoRA file…</source>
      <translation>Escribiendo el archivo LoRA…</translation>
    </message>
    <message>
      <source>or press Enter</source>
      <translation>o pulsa Enter</translation>
    </message>
  </context>
  <context>
    <name>WildcardButton</name>
    <message>
      <source>Text files that you drop here are copied there</source>
      <translation>Los archivos de texto que sueltes aquí se copian allí</translation>
    </message>
    <message>
      <source>Wildcard files…</source>
      <translation>Archivos de comodines…</translation>
    </message>
    <message>
      <source>“__animals/cats__” is the file cats.txt in its folder animals</source>
      <translation>«__animals/cats__» es el archivo cats.txt de su carpeta animals</translation>
    </message>
    <message>
      <source>“__colour__” in a prompt becomes a line of the file colour.txt in this folder, by lot for each vote</source>
      <translation>«__colour__» en un prompt se convierte en una línea del archivo colour.txt de esta carpeta, al azar para cada voto</translation>
    </message>
  </context>
  <context>
    <name>WorkPopover</name>
    <message>
      <source>Next</source>
      <translation>Siguiente</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Ahora</translation>
    </message>
    <message>
      <source>This computer</source>
      <translation>Este equipo</translation>
    </message>
    <message>
      <source>Time, memory and disk…</source>
      <translation>Tiempo, memoria y disco…</translation>
    </message>
  </context>
  <context>
    <name>_ExportRow</name>
    <message>
      <source>Remove</source>
      <translation>Quitar</translation>
    </message>
    <message>
      <source>Remove: {0}</source>
      <translation>Quitar: {0}</translation>
    </message>
    <message>
      <source>Writing {0}</source>
      <translation>Escribiendo {0}</translation>
    </message>
  </context>
  <context>
    <name>blind check</name>
    <message>
      <source>It takes {0} answers to tell which strength you like best; skipped pairs do not count.</source>
      <translation>Hacen falta {0} respuestas para decir qué fuerza te gusta más; los pares saltados no cuentan.</translation>
    </message>
    <message>
      <source>No clear difference</source>
      <translation>Sin diferencia clara</translation>
    </message>
    <message>
      <source>Nothing is decided yet</source>
      <translation>Aún no hay nada decidido</translation>
    </message>
    <message>
      <source>This is how often you preferred {0} at each strength, in {1} pairs; ties count half.</source>
      <translation>Veces que preferiste {0} con cada fuerza, en {1} pares; los empates cuentan la mitad.</translation>
    </message>
    <message>
      <source>Too few answers yet</source>
      <translation>Aún hay pocas respuestas</translation>
    </message>
    <message>
      <source>Vote on a pair first; skipped pairs count for nobody.</source>
      <translation>Vota antes un par; los pares saltados no cuentan para nadie.</translation>
    </message>
    <message>
      <source>You like it best at {0} %</source>
      <translation>Te gusta más al {0} %</translation>
    </message>
    <message>
      <source>You like {0} better than {1}</source>
      <translation>Te gusta más {0} que {1}</translation>
    </message>
    <message>
      <source>checkpoint {0}</source>
      <translation>checkpoint {0}</translation>
    </message>
    <message>
      <source>the base model</source>
      <translation>el modelo base</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0} %</translation>
    </message>
    <message>
      <source>{0} % ({1}–{2} %)</source>
      <translation>{0} % ({1}–{2} %)</translation>
    </message>
    <message>
      <source>{0} Chance alone could explain this; more pairs would tell.</source>
      <translation>{0} Podría deberse solo al azar; con más pares se sabría.</translation>
    </message>
    <message>
      <source>{0} against {1}</source>
      <translation>{0} contra {1}</translation>
    </message>
    <message>
      <source>{0} at five strengths</source>
      <translation>{0} con cinco fuerzas</translation>
    </message>
    <message>
      <source>{0} was preferred to {1} in {2} of {3} pairs; ties count half.</source>
      <translation>Se prefirió {0} sobre {1} en {2} de {3} pares; los empates cuentan la mitad.</translation>
    </message>
    <message>
      <source>{0}: best at {1} %, {2} of {3} pairs</source>
      <translation>{0}: mejor al {1} %, {2} de {3} pares</translation>
    </message>
    <message>
      <source>{0}: no clear difference, {1} of {2} pairs</source>
      <translation>{0}: sin diferencia clara, {1} de {2} pares</translation>
    </message>
    <message>
      <source>{0}: nothing decided</source>
      <translation>{0}: nada decidido</translation>
    </message>
    <message>
      <source>{0}: too few answers, {1} of {2} pairs</source>
      <translation>{0}: pocas respuestas, {1} de {2} pares</translation>
    </message>
    <message>
      <source>{0}: {1}, {2} of {3} pairs</source>
      <translation>{0}: {1}, {2} de {3} pares</translation>
    </message>
  </context>
  <context>
    <name>engine</name>
    <message>
      <source>Comparing your pictures with the prompts</source>
      <translation>Comparando tus imágenes con los prompts</translation>
    </message>
    <message>
      <source>Comparing {0} of yours with the prompts</source>
      <translation>Comparando {0} de las tuyas con los prompts</translation>
    </message>
    <message>
      <source>Drawing a pair for the blind check</source>
      <translation>Pintando un par para la prueba ciega</translation>
    </message>
    <message>
      <source>Drawing ahead: {0} left</source>
      <translation>Por adelantado: quedan {0}</translation>
    </message>
    <message>
      <source>Drawing pictures</source>
      <translation>Pintando imágenes</translation>
    </message>
    <message>
      <source>Drawing pictures for {0}</source>
      <translation>Pintando imágenes para {0}</translation>
    </message>
    <message>
      <source>Drawing {0}</source>
      <translation>Pintando {0}</translation>
    </message>
    <message>
      <source>Drawing {0} anew</source>
      <translation>Pintando {0} de nuevo</translation>
    </message>
    <message>
      <source>Drawing {0} to set beside yours</source>
      <translation>Pintando {0} para poner junto a las tuyas</translation>
    </message>
    <message>
      <source>Learning from your votes</source>
      <translation>Aprendiendo de tus votos</translation>
    </message>
    <message>
      <source>Learning round {0}</source>
      <translation>Aprendiendo la ronda {0}</translation>
    </message>
    <message>
      <source>Learning round {0}, after {1}</source>
      <translation>Aprender la ronda {0}, tras {1}</translation>
    </message>
    <message>
      <source>More pictures to vote on</source>
      <translation>Más imágenes para votar</translation>
    </message>
    <message>
      <source>Nothing until you continue</source>
      <translation>Nada hasta que continúes</translation>
    </message>
    <message>
      <source>Opening the model</source>
      <translation>Abriendo el modelo</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>En pausa</translation>
    </message>
    <message>
      <source>Paused · graphics memory is free</source>
      <translation>En pausa · la memoria gráfica está libre</translation>
    </message>
    <message>
      <source>Pausing…</source>
      <translation>Pausando…</translation>
    </message>
    <message>
      <source>Reading your pictures</source>
      <translation>Leyendo tus imágenes</translation>
    </message>
    <message>
      <source>Reading {0} of yours</source>
      <translation>Leyendo {0} de las tuyas</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Listo</translation>
    </message>
    <message>
      <source>Saving the checkpoint</source>
      <translation>Guardando el checkpoint</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Detenido</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Deteniendo…</translation>
    </message>
    <message>
      <source>Then: {0}</source>
      <translation>Después: {0}</translation>
    </message>
    <message>
      <source>Training a checkpoint again</source>
      <translation>Entrenando de nuevo un checkpoint</translation>
    </message>
    <message>
      <source>Training checkpoint {0} again</source>
      <translation>Entrenando de nuevo el checkpoint {0}</translation>
    </message>
    <message>
      <source>Trying a base model</source>
      <translation>Probando un modelo base</translation>
    </message>
    <message>
      <source>Writing the LoRA file</source>
      <translation>Escribiendo el archivo LoRA</translation>
    </message>
    <message>
      <source>Writing {0}</source>
      <translation>Escribiendo {0}</translation>
    </message>
    <message>
      <source>more vote</source>
      <translation>voto más</translation>
    </message>
    <message>
      <source>more votes</source>
      <translation>votos más</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>imagen</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imágenes</translation>
    </message>
    <message>
      <source>preview</source>
      <translation>vista previa</translation>
    </message>
    <message>
      <source>previews</source>
      <translation>vistas previas</translation>
    </message>
    <message>
      <source>vote</source>
      <translation>voto</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
  </context>
  <context>
    <name>errors</name>
    <message>
      <source>A blind check needs at least one pair.</source>
      <translation>Una prueba ciega necesita al menos un par.</translation>
    </message>
    <message>
      <source>A deck has {0} prompts at most; choose the best ones.</source>
      <translation>Una lista tiene como máximo {0} prompts; elige los mejores.</translation>
    </message>
    <message>
      <source>A note says that a round is being learned, and none is.</source>
      <translation>Una nota dice que se está aprendiendo una ronda, y no es así.</translation>
    </message>
    <message>
      <source>A path is missing; say where the file or folder lies.</source>
      <translation>Falta una ruta; indica dónde está el archivo o la carpeta.</translation>
    </message>
    <message>
      <source>A project cannot be moved into itself; choose another folder.</source>
      <translation>Un proyecto no se puede mover dentro de sí mismo; elige otra carpeta.</translation>
    </message>
    <message>
      <source>A project needs at least one prompt; write what the pictures should show.</source>
      <translation>Un proyecto necesita al menos un prompt; escribe qué deben mostrar las imágenes.</translation>
    </message>
    <message>
      <source>A prompt needs words; switch it off if you no longer want it.</source>
      <translation>Un prompt necesita palabras; desactívalo si ya no lo quieres.</translation>
    </message>
    <message>
      <source>A rehearsal needs at least one vote.</source>
      <translation>Un ensayo necesita al menos un voto.</translation>
    </message>
    <message>
      <source>A round of learning takes about {0} min, in which nothing is drawn: have pictures drawn ahead, and vote on meanwhile.</source>
      <translation>Una ronda de aprendizaje dura unos {0} min, en los que no se pinta nada: deja que se pinten imágenes por adelantado y sigue votando mientras tanto.</translation>
    </message>
    <message>
      <source>A style</source>
      <translation>Un estilo</translation>
    </message>
    <message>
      <source>A vote is 1 (better) or 2 (much better), not {0}.</source>
      <translation>Un voto es 1 (mejor) o 2 (mucho mejor), no {0}.</translation>
    </message>
    <message>
      <source>Add a control prompt on the Prompts page first.</source>
      <translation>Añade antes un prompt de control en la página Prompts.</translation>
    </message>
    <message>
      <source>All of {0} is learned already.</source>
      <translation>Todo lo de {0} ya está aprendido.</translation>
    </message>
    <message>
      <source>Another folder has taken the place of “{0}” in {1}; put the right one back and go on, or open the project where it is now.</source>
      <translation>Otra carpeta ocupa el lugar de «{0}» en {1}; vuelve a poner la correcta y sigue, o abre el proyecto donde está ahora.</translation>
    </message>
    <message>
      <source>Another program is using the records of “{0}”; close it and try again.</source>
      <translation>Otro programa está usando los datos de «{0}»; ciérralo e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>Asks the D3PO paper's question of the steps in which each picture was drawn, the luck of single steps averaged out; in our measurements it learns less from the same votes, and it needs DDIM with noise and more room on the disk.</source>
      <translation>Plantea la pregunta del artículo de D3PO a los pasos con que se pintó cada imagen, promediando la suerte de cada paso; en nuestras mediciones aprende menos de los mismos votos, y necesita DDIM con ruido y más espacio en disco.</translation>
    </message>
    <message>
      <source>Checkpoint {0} is damaged: its files are not whole.</source>
      <translation>El checkpoint {0} está dañado: sus archivos no están completos.</translation>
    </message>
    <message>
      <source>Checkpoint {0} is worked with and damaged; one before it takes its place.</source>
      <translation>El checkpoint {0} está en uso y dañado; uno anterior ocupa su lugar.</translation>
    </message>
    <message>
      <source>Checkpoint {0} was to be trained again, but that was broken off twice; ask for it once more.</source>
      <translation>El checkpoint {0} iba a entrenarse de nuevo, pero se interrumpió dos veces; pídelo otra vez.</translation>
    </message>
    <message>
      <source>Choose a folder for the project.</source>
      <translation>Elige una carpeta para el proyecto.</translation>
    </message>
    <message>
      <source>Choose a folder.</source>
      <translation>Elige una carpeta.</translation>
    </message>
    <message>
      <source>Choose four bits as the precision in the settings: without, the work does not fit into the graphics card.</source>
      <translation>Elige cuatro bits como precisión en los ajustes: sin eso, el trabajo no cabe en la tarjeta gráfica.</translation>
    </message>
    <message>
      <source>Choose the base model.</source>
      <translation>Elige el modelo base.</translation>
    </message>
    <message>
      <source>Choose two different models to compare.</source>
      <translation>Elige dos modelos distintos para comparar.</translation>
    </message>
    <message>
      <source>Closer to the prompt</source>
      <translation>Más fiel al prompt</translation>
    </message>
    <message>
      <source>D3PO</source>
      <translation>D3PO</translation>
    </message>
    <message>
      <source>D3PO as published</source>
      <translation>D3PO tal como se publicó</translation>
    </message>
    <message>
      <source>Draw pictures of {0} × {1} pixels: larger ones do not fit into the memory here.</source>
      <translation>Pinta imágenes de {0} × {1} píxeles: las más grandes no caben aquí en la memoria.</translation>
    </message>
    <message>
      <source>Every picture that you brought is learned already, or left out.</source>
      <translation>Todas las imágenes que trajiste ya están aprendidas u omitidas.</translation>
    </message>
    <message>
      <source>Few votes</source>
      <translation>Pocos votos</translation>
    </message>
    <message>
      <source>Fewer deformities</source>
      <translation>Menos deformidades</translation>
    </message>
    <message>
      <source>Files of Atelier that no record names: {0}; a repair moves them into the folder “{1}”.</source>
      <translation>Archivos de Atelier que no constan en los datos: {0}; una reparación los mueve a la carpeta «{1}».</translation>
    </message>
    <message>
      <source>Folders left of work that was broken off: {0}.</source>
      <translation>Carpetas que quedaron de un trabajo interrumpido: {0}.</translation>
    </message>
    <message>
      <source>Four-bit weights need the package bitsandbytes: install Atelier with its extra “four-bit”, or choose another precision in the settings.</source>
      <translation>Los pesos de cuatro bits necesitan el paquete bitsandbytes: instala Atelier con su extra «four-bit» o elige otra precisión en los ajustes.</translation>
    </message>
    <message>
      <source>Further damaged rows of the records: {0}.</source>
      <translation>Otras filas dañadas de los datos: {0}.</translation>
    </message>
    <message>
      <source>Give the project a name.</source>
      <translation>Ponle nombre al proyecto.</translation>
    </message>
    <message>
      <source>Half precision is too narrow for this base model, and the memory of the graphics card is too small for full precision; draw smaller pictures, or choose another base model.</source>
      <translation>La precisión media se queda corta para este modelo base, y la memoria de la tarjeta gráfica es demasiado pequeña para la completa; pinta imágenes más pequeñas o elige otro modelo base.</translation>
    </message>
    <message>
      <source>It fits: pictures are drawn and learned as fast as you vote. There is nothing to change.</source>
      <translation>Encaja: las imágenes se pintan y se aprenden tan rápido como votas. No hay nada que cambiar.</translation>
    </message>
    <message>
      <source>It is in printing colours without a profile: they may come out different.</source>
      <translation>Está en colores de imprenta sin perfil: pueden salir distintos.</translation>
    </message>
    <message>
      <source>It is the same picture as {0}, so it is not taken twice.</source>
      <translation>Es la misma imagen que {0}, así que no se toma dos veces.</translation>
    </message>
    <message>
      <source>It was laid on white where it can be seen through.</source>
      <translation>Se puso sobre blanco donde es transparente.</translation>
    </message>
    <message>
      <source>It was made larger: only {0} × {1} of its pixels show.</source>
      <translation>Se amplió: solo se ven {0} × {1} de sus píxeles.</translation>
    </message>
    <message>
      <source>Its colour profile is damaged and was left out: colours may come out different.</source>
      <translation>Su perfil de color está dañado y se omitió: los colores pueden salir distintos.</translation>
    </message>
    <message>
      <source>Its colours were turned from the profile “{0}” into sRGB.</source>
      <translation>Sus colores se convirtieron del perfil «{0}» a sRGB.</translation>
    </message>
    <message>
      <source>Its greys, from {0} to {1}, were scaled to those of a screen.</source>
      <translation>Sus grises, de {0} a {1}, se ajustaron a los de una pantalla.</translation>
    </message>
    <message>
      <source>Learns most from twenty to two hundred votes, by looking at the finished pictures; works with every sampler.</source>
      <translation>Aprende más que ninguna con veinte a doscientos votos, mirando las imágenes terminadas; funciona con cualquier sampler.</translation>
    </message>
    <message>
      <source>Lines of the list of exports that cannot be read: {0}.</source>
      <translation>Líneas de la lista de exportaciones que no se pueden leer: {0}.</translation>
    </message>
    <message>
      <source>Missing files that pictures are learned from: {0}, the first of them {1}.</source>
      <translation>Faltan archivos de los que se aprende: {0}, el primero {1}.</translation>
    </message>
    <message>
      <source>Missing pictures: {0}, the first of them {1}.</source>
      <translation>Imágenes que faltan: {0}, la primera {1}.</translation>
    </message>
    <message>
      <source>Missing prompts that pictures were drawn from: {0}.</source>
      <translation>Faltan prompts con los que se pintaron imágenes: {0}.</translation>
    </message>
    <message>
      <source>No picture that you brought has the number {0}.</source>
      <translation>Ninguna imagen que trajiste tiene el número {0}.</translation>
    </message>
    <message>
      <source>No pictures of this project have the number {0}.</source>
      <translation>Ninguna imagen de este proyecto tiene el número {0}.</translation>
    </message>
    <message>
      <source>No prompt is on, so there is nothing to draw.</source>
      <translation>No hay ningún prompt activo, así que no hay nada que pintar.</translation>
    </message>
    <message>
      <source>No prompt is on, so there is nothing to draw; switch one on, or add one.</source>
      <translation>No hay ningún prompt activo, así que no hay nada que pintar; activa uno o añádelo.</translation>
    </message>
    <message>
      <source>No vote is left for this checkpoint, so there is nothing to train it from.</source>
      <translation>No queda ningún voto para este checkpoint, así que no hay con qué entrenarlo.</translation>
    </message>
    <message>
      <source>No vote of this round prefers a picture, so there is nothing to learn from yet; vote on more pictures.</source>
      <translation>Ningún voto de esta ronda prefiere una imagen, así que aún no hay nada que aprender; vota más imágenes.</translation>
    </message>
    <message>
      <source>Nobody's home folder is called {0}; write the whole path.</source>
      <translation>No se conoce la carpeta de usuario {0}; escribe la ruta completa.</translation>
    </message>
    <message>
      <source>None of these pictures can be taken: {0}: {1}</source>
      <translation>No se puede tomar ninguna de estas imágenes: {0}: {1}</translation>
    </message>
    <message>
      <source>None of these pictures can be taken: {0}: {1} And {2} more.</source>
      <translation>No se puede tomar ninguna de estas imágenes: {0}: {1} Y {2} más.</translation>
    </message>
    <message>
      <source>None of these pictures can be voted on: {0}: {1}</source>
      <translation>No se puede votar sobre ninguna de estas imágenes: {0}: {1}</translation>
    </message>
    <message>
      <source>Nothing can be read of the records of “{0}”; open a backup of it.</source>
      <translation>No se puede leer nada de los datos de «{0}»; abre una copia de seguridad.</translation>
    </message>
    <message>
      <source>Nothing is waiting for a vote yet.</source>
      <translation>Todavía no hay nada que espere un voto.</translation>
    </message>
    <message>
      <source>Nothing tells from which words it was drawn, so it cannot be voted on beside others.</source>
      <translation>Nada indica con qué palabras se pintó, así que no se puede votar junto a otras.</translation>
    </message>
    <message>
      <source>Nothing tells in which size {0} draws; let it draw a first picture, then bring yours.</source>
      <translation>Nada indica en qué tamaño pinta {0}; déjalo pintar una primera imagen y luego trae las tuyas.</translation>
    </message>
    <message>
      <source>Nothing tells whether {0} predicts noise, velocity or flow; choose it for this model.</source>
      <translation>Nada indica si {0} predice ruido, velocidad o flujo; elígelo para este modelo.</translation>
    </message>
    <message>
      <source>Nothing unsafe</source>
      <translation>Nada inapropiado</translation>
    </message>
    <message>
      <source>Nothing was brought into this project under the number {0}.</source>
      <translation>No se trajo nada a este proyecto con el número {0}.</translation>
    </message>
    <message>
      <source>Of the table “{0}” only a part can be read, or nothing.</source>
      <translation>De la tabla «{0}» solo se puede leer una parte, o nada.</translation>
    </message>
    <message>
      <source>One prompt has to stay on, or there is nothing to vote on.</source>
      <translation>Tiene que quedar un prompt activo, o no habrá nada que votar.</translation>
    </message>
    <message>
      <source>Other programs hold memory that the work needs; close them.</source>
      <translation>Otros programas ocupan la memoria que necesita el trabajo; ciérralos.</translation>
    </message>
    <message>
      <source>Pictures are being read; wait for them, or cancel, then bring more.</source>
      <translation>Se están leyendo imágenes; espera a que terminen, o cancela, y luego trae más.</translation>
    </message>
    <message>
      <source>Pictures cannot be {0} × {1} pixels: both have to be multiples of 64.</source>
      <translation>Las imágenes no pueden tener {0} × {1} píxeles: ambos deben ser múltiplos de 64.</translation>
    </message>
    <message>
      <source>Pictures for {0} more votes are drawn ahead already: once they are there you vote at your own pace.</source>
      <translation>Ya se están pintando por adelantado imágenes para {0} votos más: cuando estén, votas a tu ritmo.</translation>
    </message>
    <message>
      <source>Pictures for {0} votes are drawn ahead, so you vote at your own pace. There is nothing to change.</source>
      <translation>Hay imágenes para {0} votos pintadas por adelantado, así que votas a tu ritmo. No hay nada que cambiar.</translation>
    </message>
    <message>
      <source>Pictures for {0} votes take {1} MB on the disk, and beside what votes and checkpoints need only {2} MB are free; free some space or draw fewer.</source>
      <translation>Las imágenes para {0} votos ocupan {1} MB en el disco y, aparte de lo que necesitan los votos y los checkpoints, solo quedan libres {2} MB; libera espacio o pinta menos.</translation>
    </message>
    <message>
      <source>Pictures were to be drawn ahead, but that was broken off twice; ask for it once more.</source>
      <translation>Iban a pintarse imágenes por adelantado, pero se interrumpió dos veces; pídelo otra vez.</translation>
    </message>
    <message>
      <source>Pictures were to be drawn anew, but that was broken off twice; ask for it once more.</source>
      <translation>Iban a pintarse imágenes de nuevo, pero se interrumpió dos veces; pídelo otra vez.</translation>
    </message>
    <message>
      <source>Rows of the records that name others that are not there: {0}.</source>
      <translation>Filas de los datos que nombran otras que no existen: {0}.</translation>
    </message>
    <message>
      <source>SQLite finds the records damaged: {0}.</source>
      <translation>SQLite encuentra dañados los datos: {0}.</translation>
    </message>
    <message>
      <source>Something inside Atelier broke. Your votes are safe.</source>
      <translation>Algo se ha roto dentro de Atelier. Tus votos están a salvo.</translation>
    </message>
    <message>
      <source>Something of vote {0}, on the pictures no. {1}, changed on the disk, so the vote is left out; vote on them again.</source>
      <translation>Algo del voto {0}, sobre las imágenes n.º {1}, cambió en el disco, así que el voto se omite; vota de nuevo sobre ellas.</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Detenido.</translation>
    </message>
    <message>
      <source>That did not work, and Atelier does not know why; the log folder holds what is known.</source>
      <translation>No ha funcionado y Atelier no sabe por qué; lo que se sabe está en la carpeta del registro.</translation>
    </message>
    <message>
      <source>The LoRA {0} also changes {1}, which no LoRA of yours could hold; leave it out with “atelier-cli convert --drop”.</source>
      <translation>El LoRA {0} también cambia {1}, que ningún LoRA tuyo podría contener; omítelo con «atelier-cli convert --drop».</translation>
    </message>
    <message>
      <source>The LoRA {0} is for {1}, a kind of base model that Atelier does not work with.</source>
      <translation>El LoRA {0} es para {1}, un tipo de modelo base con el que Atelier no trabaja.</translation>
    </message>
    <message>
      <source>The LoRA {0} was made for another kind of base model.</source>
      <translation>El LoRA {0} se hizo para otro tipo de modelo base.</translation>
    </message>
    <message>
      <source>The base model has no {0} steps; make a project with {1} at most.</source>
      <translation>El modelo base no tiene {0} pasos; crea un proyecto con {1} como máximo.</translation>
    </message>
    <message>
      <source>The base model is still being read; try again in a moment.</source>
      <translation>El modelo base aún se está leyendo; inténtalo de nuevo en un momento.</translation>
    </message>
    <message>
      <source>The base model “{0}” is not there; choose where it lies now.</source>
      <translation>El modelo base «{0}» no está ahí; elige dónde está ahora.</translation>
    </message>
    <message>
      <source>The base model's pictures do not differ in “{0}”, so nobody could prefer one.</source>
      <translation>Las imágenes del modelo base no se distinguen en «{0}», así que nadie podría preferir una.</translation>
    </message>
    <message>
      <source>The base model's text encoder has {0} layers, so no CLIP skip of {1}; make a project with {0} at most.</source>
      <translation>El codificador de texto del modelo base tiene {0} capas, así que no admite un CLIP skip de {1}; crea un proyecto con {0} como máximo.</translation>
    </message>
    <message>
      <source>The checkpoint {0} belongs to another base model.</source>
      <translation>El checkpoint {0} pertenece a otro modelo base.</translation>
    </message>
    <message>
      <source>The checkpoint {0} is missing or damaged; go back to an earlier one.</source>
      <translation>El checkpoint {0} falta o está dañado; vuelve a uno anterior.</translation>
    </message>
    <message>
      <source>The connection to the hub broke; try again, and the download goes on where it stopped.</source>
      <translation>Se cortó la conexión con el Hub; inténtalo de nuevo, y la descarga sigue donde se detuvo.</translation>
    </message>
    <message>
      <source>The disk failed, so {0} was not written; check the disk, then try again.</source>
      <translation>El disco falló, así que {0} no se escribió; revisa el disco e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>The disk has room for about {0} votes only; free some space, or keep the project on another disk.</source>
      <translation>El disco solo tiene sitio para unos {0} votos; libera espacio o guarda el proyecto en otro disco.</translation>
    </message>
    <message>
      <source>The disk is full, so nothing more was recorded. Free some space and go on.</source>
      <translation>El disco está lleno, así que no se guardó nada más. Libera espacio y sigue.</translation>
    </message>
    <message>
      <source>The disk is full, so {0} was not written. Free some space and try again.</source>
      <translation>El disco está lleno, así que {0} no se escribió. Libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>The disk is too full: the download needs {0} GB of room; free some and try again.</source>
      <translation>El disco está demasiado lleno: la descarga necesita {0} GB; libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>The disk takes no file as large as {0}; choose another disk.</source>
      <translation>El disco no admite un archivo tan grande como {0}; elige otro disco.</translation>
    </message>
    <message>
      <source>The disk that holds “{0}” failed to read or write; check the disk and its free space.</source>
      <translation>El disco que contiene «{0}» no pudo leer o escribir; revísalo y mira cuánto espacio le queda.</translation>
    </message>
    <message>
      <source>The end of what was recorded before Atelier last ended without warning is damaged on the disk, so the last votes may be missing; look for them, and vote again where one is gone.</source>
      <translation>Lo último que se guardó antes de que Atelier se cerrara sin aviso está dañado en el disco, así que pueden faltar los últimos votos; búscalos y vota de nuevo donde falte alguno.</translation>
    </message>
    <message>
      <source>The file was not written: no program would know its parts.</source>
      <translation>El archivo no se escribió: ningún programa reconocería sus partes.</translation>
    </message>
    <message>
      <source>The file {0} of “{1}” was deleted, renamed or replaced while the project was open; put it back and go on, or open the project again.</source>
      <translation>El archivo {0} de «{1}» se eliminó, se renombró o se sustituyó mientras el proyecto estaba abierto; vuelve a ponerlo y sigue, o abre el proyecto de nuevo.</translation>
    </message>
    <message>
      <source>The files of checkpoint {0} are gone; choose another one.</source>
      <translation>Los archivos del checkpoint {0} ya no están; elige otro.</translation>
    </message>
    <message>
      <source>The folder of “{0}” cannot be reached: {1}. Look at its disk, then go on.</source>
      <translation>No se puede acceder a la carpeta de «{0}»: {1}. Revisa su disco y luego sigue.</translation>
    </message>
    <message>
      <source>The folder {0} is no longer there; choose another one.</source>
      <translation>La carpeta {0} ya no está ahí; elige otra.</translation>
    </message>
    <message>
      <source>The folder {0} is not there; make it or choose another one.</source>
      <translation>La carpeta {0} no existe; créala o elige otra.</translation>
    </message>
    <message>
      <source>The graphics card has too little free memory to go on; close other programs that use it, then try again.</source>
      <translation>La tarjeta gráfica tiene muy poca memoria libre para seguir; cierra otros programas que la usen e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>The history is full; delete some of its pictures first.</source>
      <translation>El historial está lleno; elimina antes algunas de sus imágenes.</translation>
    </message>
    <message>
      <source>The hub cannot be reached; look at the connection and try again.</source>
      <translation>No se puede conectar con el Hub; revisa la conexión e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>The hub does not say how large {0} is, so it is not downloaded; choose another model.</source>
      <translation>El Hub no dice cuánto ocupa {0}, así que no se descarga; elige otro modelo.</translation>
    </message>
    <message>
      <source>The installed PyTorch has no code for {0}. Install one from pytorch.org that has: an older card needs one with an older CUDA.</source>
      <translation>El PyTorch instalado no tiene código para {0}. Instala desde pytorch.org uno que lo tenga: una tarjeta antigua necesita uno con un CUDA anterior.</translation>
    </message>
    <message>
      <source>The marks of {0} contradict each other about what it predicts; choose it for this model.</source>
      <translation>Las marcas de {0} se contradicen sobre lo que predice; elígelo para este modelo.</translation>
    </message>
    <message>
      <source>The memory of the graphics card is too small for this, even in the smallest steps; close other programs that use it, or draw smaller pictures.</source>
      <translation>La memoria de la tarjeta gráfica es demasiado pequeña para esto, incluso con los pasos más pequeños; cierra otros programas que la usen o pinta imágenes más pequeñas.</translation>
    </message>
    <message>
      <source>The memory of this computer is too small to open {0}; close other programs, then try again.</source>
      <translation>La memoria de este equipo es demasiado pequeña para abrir {0}; cierra otros programas e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>The memory of this computer is too small to read {0}; make it smaller in another program.</source>
      <translation>La memoria de este equipo es demasiado pequeña para leer {0}; redúcela en otro programa.</translation>
    </message>
    <message>
      <source>The memory of this computer ran out; close other programs.</source>
      <translation>Se agotó la memoria de este equipo; cierra otros programas.</translation>
    </message>
    <message>
      <source>The method of the D3PO paper with its authors' numbers, made for many thousands of votes: a few hundred change next to nothing, and it needs DDIM with noise and more room on the disk.</source>
      <translation>El método del artículo de D3PO con los números de sus autores, hecho para muchos miles de votos: unos cientos no cambian casi nada, y necesita DDIM con ruido y más espacio en disco.</translation>
    </message>
    <message>
      <source>The model folder {0} is not whole: {1} is missing or damaged; copy or download it again.</source>
      <translation>La carpeta de modelo {0} no está completa: falta {1} o está dañado; cópiala o descárgala de nuevo.</translation>
    </message>
    <message>
      <source>The name {0} is too long for this disk; choose a shorter one.</source>
      <translation>El nombre {0} es demasiado largo para este disco; elige uno más corto.</translation>
    </message>
    <message>
      <source>The name “{0}” holds letters that nobody sees; choose another one.</source>
      <translation>El nombre «{0}» contiene caracteres invisibles; elige otro.</translation>
    </message>
    <message>
      <source>The parts of {0} do not belong together: its {1} does not fit its {2}; copy or download it again.</source>
      <translation>Las partes de {0} no van juntas: {1} no encaja con {2}; cópialo o descárgalo de nuevo.</translation>
    </message>
    <message>
      <source>The path {0} holds letters that are broken; rename the file or folder first.</source>
      <translation>La ruta {0} contiene caracteres dañados; renombra antes el archivo o la carpeta.</translation>
    </message>
    <message>
      <source>The path {0} is too long; choose a shorter one.</source>
      <translation>La ruta {0} es demasiado larga; elige una más corta.</translation>
    </message>
    <message>
      <source>The picture is gone or damaged; draw it again.</source>
      <translation>La imagen ya no está o está dañada; píntala de nuevo.</translation>
    </message>
    <message>
      <source>The picture {0} cannot be read; choose another thumbnail.</source>
      <translation>La imagen {0} no se puede leer; elige otra miniatura.</translation>
    </message>
    <message>
      <source>The picture {0} is missing or damaged.</source>
      <translation>La imagen {0} falta o está dañada.</translation>
    </message>
    <message>
      <source>The question “{0}” holds letters that nobody sees; type it anew.</source>
      <translation>La pregunta «{0}» contiene caracteres invisibles; escríbela de nuevo.</translation>
    </message>
    <message>
      <source>The records are damaged, so the project cannot be opened.</source>
      <translation>Los datos están dañados, así que el proyecto no se puede abrir.</translation>
    </message>
    <message>
      <source>The records of the project have no version and cannot be read; a check (“atelier-cli doctor”) says what can be mended.</source>
      <translation>Los datos del proyecto no tienen versión y no se pueden leer; una revisión («atelier-cli doctor») dice qué se puede reparar.</translation>
    </message>
    <message>
      <source>The records of “{0}” are damaged; a check (“atelier-cli doctor”) says what can be mended.</source>
      <translation>Los datos de «{0}» están dañados; una revisión («atelier-cli doctor») dice qué se puede reparar.</translation>
    </message>
    <message>
      <source>The records of “{0}” were given a second name while the project was open, as by a backup made of hard links, which would change along with them; open the project again to go on.</source>
      <translation>Los datos de «{0}» recibieron un segundo nombre mientras el proyecto estaba abierto, como por una copia de seguridad con enlaces duros, que cambiaría con ellos; abre de nuevo el proyecto para seguir.</translation>
    </message>
    <message>
      <source>The setting “{0}” makes no sense.</source>
      <translation>El ajuste «{0}» no tiene sentido.</translation>
    </message>
    <message>
      <source>The weights of {0} are packed tighter than Atelier can train on; choose an fp16 file of this model.</source>
      <translation>Los pesos de {0} están más comprimidos de lo que Atelier puede entrenar; elige un archivo fp16 de este modelo.</translation>
    </message>
    <message>
      <source>The weights of {0} are packed tighter than Atelier can train on; choose an fp16 version of this model.</source>
      <translation>Los pesos de {0} están más comprimidos de lo que Atelier puede entrenar; elige una versión fp16 de este modelo.</translation>
    </message>
    <message>
      <source>The weights of {0} are quantised, with scales of their own such as {1}, which Atelier does not read; choose an fp16 file of this model.</source>
      <translation>Los pesos de {0} están cuantizados, con escalas propias como {1}, que Atelier no lee; elige un archivo fp16 de este modelo.</translation>
    </message>
    <message>
      <source>The whole of {0} is missing or damaged; bring the picture anew.</source>
      <translation>El original de {0} falta o está dañado; trae la imagen de nuevo.</translation>
    </message>
    <message>
      <source>The {1} of {0} has no words, so every text would mean the same; copy or download the model again.</source>
      <translation>{1} de {0} no tiene palabras, así que todos los textos significarían lo mismo; copia o descarga el modelo de nuevo.</translation>
    </message>
    <message>
      <source>There are no new votes to train on.</source>
      <translation>No hay votos nuevos con los que entrenar.</translation>
    </message>
    <message>
      <source>There are {0} pictures in the file; the first was taken.</source>
      <translation>El archivo tiene {0} imágenes; se tomó la primera.</translation>
    </message>
    <message>
      <source>There are {0} pictures in {1}; the first {2} were taken.</source>
      <translation>En {1} hay {0} imágenes; se tomaron las primeras {2}.</translation>
    </message>
    <message>
      <source>There is a folder {0} already; choose another name.</source>
      <translation>Ya hay una carpeta {0}; elige otro nombre.</translation>
    </message>
    <message>
      <source>There is an NVIDIA graphics card ({0}), but its driver is missing or too old for the installed PyTorch. Install NVIDIA's newest driver and start the computer again, or choose “Processor” in the settings.</source>
      <translation>Hay una tarjeta gráfica NVIDIA ({0}), pero su controlador falta o es demasiado antiguo para el PyTorch instalado. Instala el controlador más reciente de NVIDIA y reinicia el equipo, o elige «Procesador» en los ajustes.</translation>
    </message>
    <message>
      <source>There is an NVIDIA graphics card ({0}), but the installed PyTorch comes without CUDA and cannot use it. Install PyTorch with CUDA (pytorch.org shows the command) and start Atelier again, or choose “Processor” in the settings.</source>
      <translation>Hay una tarjeta gráfica NVIDIA ({0}), pero el PyTorch instalado viene sin CUDA y no puede usarla. Instala PyTorch con CUDA (pytorch.org muestra el comando) y abre Atelier de nuevo, o elige «Procesador» en los ajustes.</translation>
    </message>
    <message>
      <source>There is another wildcard file “{0}”; give one of them a name of its own.</source>
      <translation>Hay otro archivo de comodines «{0}»; ponle a uno de ellos un nombre propio.</translation>
    </message>
    <message>
      <source>There is more in {0} than the {1} files that were looked at.</source>
      <translation>En {0} hay más que los {1} archivos que se miraron.</translation>
    </message>
    <message>
      <source>There is no checkpoint to export yet; the first comes out of the first round of votes.</source>
      <translation>Aún no hay ningún checkpoint que exportar; el primero sale de la primera ronda de votos.</translation>
    </message>
    <message>
      <source>There is no checkpoint {0} in this project.</source>
      <translation>En este proyecto no hay ningún checkpoint {0}.</translation>
    </message>
    <message>
      <source>There is no file {0}; choose an archive that Atelier made.</source>
      <translation>No existe el archivo {0}; elige un proyecto archivado que haya hecho Atelier.</translation>
    </message>
    <message>
      <source>There is no folder {0}; if the project was moved, open it where it is now.</source>
      <translation>La carpeta {0} no existe; si el proyecto se movió, ábrelo donde está ahora.</translation>
    </message>
    <message>
      <source>There is no lesson called “{0}”; choose one of: {1}.</source>
      <translation>No hay ninguna lección llamada «{0}»; elige una de estas: {1}.</translation>
    </message>
    <message>
      <source>There is no line in {0}.</source>
      <translation>En {0} no hay ninguna línea.</translation>
    </message>
    <message>
      <source>There is no model {0} on the hub, or it is private; look at its name.</source>
      <translation>No hay ningún modelo {0} en el Hub, o es privado; revisa su nombre.</translation>
    </message>
    <message>
      <source>There is no picture in {0}; choose pictures, or a folder that holds some.</source>
      <translation>En {0} no hay ninguna imagen; elige imágenes o una carpeta que las contenga.</translation>
    </message>
    <message>
      <source>There is no picture in {0}; what is read here is {1}.</source>
      <translation>En {0} no hay ninguna imagen; aquí se lee {1}.</translation>
    </message>
    <message>
      <source>There is no prompt in {0}.</source>
      <translation>En {0} no hay ningún prompt.</translation>
    </message>
    <message>
      <source>There is no recipe called “{0}”; choose one of: {1}.</source>
      <translation>No hay ninguna receta llamada «{0}»; elige una de estas: {1}.</translation>
    </message>
    <message>
      <source>There is no sampler called “{0}”; choose one of: {1}.</source>
      <translation>No hay ningún sampler llamado «{0}»; elige uno de estos: {1}.</translation>
    </message>
    <message>
      <source>There is no taste called “{0}”; choose one of: {1}, each also with a minus.</source>
      <translation>No hay ningún gusto llamado «{0}»; elige uno de estos: {1}, cada uno también con un menos.</translation>
    </message>
    <message>
      <source>There is no vote on the pictures no. {0} that could be withdrawn.</source>
      <translation>No hay ningún voto sobre las imágenes n.º {0} que se pueda retirar.</translation>
    </message>
    <message>
      <source>There is not enough memory to read the records of “{0}”; close other programs and try again.</source>
      <translation>No hay memoria suficiente para leer los datos de «{0}»; cierra otros programas e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>These pictures were drawn in too few steps to learn from; make a project with more.</source>
      <translation>Estas imágenes se pintaron en muy pocos pasos para aprender de ellas; crea un proyecto con más.</translation>
    </message>
    <message>
      <source>These {0} pictures need a mark each, not {1} marks.</source>
      <translation>Estas {0} imágenes necesitan una marca cada una, no {1} marcas.</translation>
    </message>
    <message>
      <source>This base model does not fit into the memory here; choose a smaller one.</source>
      <translation>Este modelo base no cabe aquí en la memoria; elige uno más pequeño.</translation>
    </message>
    <message>
      <source>This is no token; copy it whole from your settings on huggingface.co.</source>
      <translation>Esto no es un token; cópialo entero desde tus ajustes en huggingface.co.</translation>
    </message>
    <message>
      <source>This machine cannot draw and learn as fast as you vote, and with “{0}” nothing can be drawn ahead; choose “{1}” for the learning, and have pictures drawn overnight.</source>
      <translation>Este equipo no puede pintar y aprender tan rápido como votas, y con «{0}» no se puede pintar nada por adelantado; elige «{1}» para el aprendizaje y deja que se pinten imágenes durante la noche.</translation>
    </message>
    <message>
      <source>This machine cannot draw and learn as fast as you vote: a vote takes it {0} seconds, and nothing that could be changed here helps much.</source>
      <translation>Este equipo no puede pintar y aprender tan rápido como votas: un voto le lleva {0} segundos, y nada de lo que se puede cambiar aquí ayuda mucho.</translation>
    </message>
    <message>
      <source>This machine cannot draw as fast as you vote, {0} against {1} seconds for a vote: have pictures drawn ahead, overnight perhaps, and vote at your own pace afterwards.</source>
      <translation>Este equipo no puede pintar tan rápido como votas, {0} frente a {1} segundos por voto: deja que se pinten imágenes por adelantado, quizá durante la noche, y después vota a tu ritmo.</translation>
    </message>
    <message>
      <source>This project has no control prompts, so there is nothing to check blindly on.</source>
      <translation>Este proyecto no tiene prompts de control, así que no hay con qué hacer una prueba ciega.</translation>
    </message>
    <message>
      <source>This project has no prompts to draw, so there is nothing to get to know the base model by.</source>
      <translation>Este proyecto no tiene prompts que pintar, así que no hay con qué conocer el modelo base.</translation>
    </message>
    <message>
      <source>This project was made by a newer Atelier; update Atelier to open it.</source>
      <translation>Este proyecto se hizo con un Atelier más nuevo; actualiza Atelier para abrirlo.</translation>
    </message>
    <message>
      <source>This system keeps no secrets for Atelier; set the environment variable {0} instead.</source>
      <translation>Este sistema no guarda secretos para Atelier; define en su lugar la variable de entorno {0}.</translation>
    </message>
    <message>
      <source>Too many files are open on this computer, so {0} was not written; close other programs and try again.</source>
      <translation>Hay demasiados archivos abiertos en este equipo, así que {0} no se escribió; cierra otros programas e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>What the archive holds has no room in {0}; free some space and try again.</source>
      <translation>Lo que contiene el proyecto archivado no cabe en {0}; libera espacio e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>What was brought as no. {0} was taken back before.</source>
      <translation>Lo que se trajo como n.º {0} ya se había retirado.</translation>
    </message>
    <message>
      <source>What you did last was to take pictures back; bring them again to have your votes on them.</source>
      <translation>Lo último que hiciste fue retirar imágenes; tráelas de nuevo para recuperar tus votos sobre ellas.</translation>
    </message>
    <message>
      <source>Which one is closer to your style?</source>
      <translation>¿Cuál se acerca más a tu estilo?</translation>
    </message>
    <message>
      <source>Which one is closest to your style?</source>
      <translation>¿Cuál se acerca más a tu estilo?</translation>
    </message>
    <message>
      <source>Which one is less deformed?</source>
      <translation>¿Cuál está menos deformada?</translation>
    </message>
    <message>
      <source>Which one shows best what the prompt says?</source>
      <translation>¿Cuál muestra mejor lo que dice el prompt?</translation>
    </message>
    <message>
      <source>Which one shows better what the prompt says?</source>
      <translation>¿Cuál muestra mejor lo que dice el prompt?</translation>
    </message>
    <message>
      <source>Which one would you rather show to everybody?</source>
      <translation>¿Cuál preferirías enseñar a todo el mundo?</translation>
    </message>
    <message>
      <source>Which ones came out deformed?</source>
      <translation>¿Cuáles salieron deformadas?</translation>
    </message>
    <message>
      <source>Which ones show what nobody should see?</source>
      <translation>¿Cuáles muestran lo que nadie debería ver?</translation>
    </message>
    <message>
      <source>With “{0}” the newest checkpoint draws all pictures, so those drawn ahead would be out of date after the next round.</source>
      <translation>Con «{0}» el checkpoint más nuevo pinta todas las imágenes, así que las pintadas por adelantado quedarían desfasadas tras la próxima ronda.</translation>
    </message>
    <message>
      <source>Write at least one prompt, one per line.</source>
      <translation>Escribe al menos un prompt, uno por línea.</translation>
    </message>
    <message>
      <source>Write what the picture should show.</source>
      <translation>Escribe qué debe mostrar la imagen.</translation>
    </message>
    <message>
      <source>You choose the picture that shows most of what the prompt says; nothing is learned that the model cannot draw at all.</source>
      <translation>Eliges la imagen que muestra más de lo que dice el prompt; no se aprende nada que el modelo no sepa pintar en absoluto.</translation>
    </message>
    <message>
      <source>You choose what you like better, and the model draws more like it; twenty votes show.</source>
      <translation>Eliges lo que te gusta más, y el modelo pinta más cosas así; con veinte votos ya se nota.</translation>
    </message>
    <message>
      <source>You mark what came out wrong among seven pictures, such as a hand with six fingers, to make it rarer; it will not be gone, and may take more votes than a style.</source>
      <translation>Entre siete imágenes marcas lo que salió mal, como una mano con seis dedos, para que sea más raro; no desaparecerá, y puede necesitar más votos que un estilo.</translation>
    </message>
    <message>
      <source>You mark what nobody should see, to have it drawn less often; this is no filter, so it can still appear, and it may take more votes than a style.</source>
      <translation>Marcas lo que nadie debería ver para que se pinte menos; no es un filtro, así que aún puede aparecer, y puede necesitar más votos que un estilo.</translation>
    </message>
    <message>
      <source>You may not write to {0}; choose another folder.</source>
      <translation>No tienes permiso para escribir en {0}; elige otra carpeta.</translation>
    </message>
    <message>
      <source>Your latest vote was in the blind check; go there to take it back.</source>
      <translation>Tu último voto fue en la prueba ciega; ve allí para retirarlo.</translation>
    </message>
    <message>
      <source>icon</source>
      <translation>icono</translation>
    </message>
    <message>
      <source>raw data of a camera</source>
      <translation>datos sin procesar de una cámara</translation>
    </message>
    <message>
      <source>video</source>
      <translation>video</translation>
    </message>
    <message>
      <source>{0} % is no size of the window; it is {1} to {2} %.</source>
      <translation>{0} % no es un tamaño válido para la ventana; va de {1} a {2} %.</translation>
    </message>
    <message>
      <source>{0} % is no strength to draw with; it is {1} to {2} %.</source>
      <translation>{0} % no es una fuerza válida para pintar; va de {1} a {2} %.</translation>
    </message>
    <message>
      <source>{0} also changes {1}, which no LoRA can hold; --drop leaves out what cannot be carried.</source>
      <translation>{0} también cambia {1}, que ningún LoRA puede contener; --drop omite lo que no se puede trasladar.</translation>
    </message>
    <message>
      <source>{0} also reads pictures, as IC-Light does; choose an ordinary checkpoint.</source>
      <translation>{0} también lee imágenes, como IC-Light; elige un checkpoint normal.</translation>
    </message>
    <message>
      <source>{0} arrived damaged and was thrown away; try again.</source>
      <translation>{0} llegó dañado y se descartó; inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>{0} asks for {1} as its {2}, which Atelier does not open; choose an ordinary Stable Diffusion model.</source>
      <translation>{0} pide {1} como {2}, que Atelier no abre; elige un modelo Stable Diffusion normal.</translation>
    </message>
    <message>
      <source>{0} at a time are not possible; it is {1} to {2}.</source>
      <translation>{0} a la vez no es posible; va de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} began as a part of its base model ({1}) and fits only what was left of that; save it as a plain LoRA with peft first (path_initial_model_for_weight_conversion).</source>
      <translation>{0} empezó como parte de su modelo base ({1}) y solo encaja con lo que quedó de él; guárdalo antes como LoRA simple con peft (path_initial_model_for_weight_conversion).</translation>
    </message>
    <message>
      <source>{0} cannot be opened as a Stable Diffusion model: {1}</source>
      <translation>{0} no se puede abrir como modelo Stable Diffusion: {1}</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1} is {2} in its {3}, which Atelier does not know; choose an ordinary Stable Diffusion model.</source>
      <translation>{0} no se puede abrir: {1} es {2} en su {3}, algo que Atelier no conoce; elige un modelo Stable Diffusion normal.</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1} is {2} in its {3}; copy or download it again.</source>
      <translation>{0} no se puede abrir: {1} es {2} en su {3}; cópialo o descárgalo de nuevo.</translation>
    </message>
    <message>
      <source>{0} cannot be read as a text of at most {1} KB.</source>
      <translation>{0} no se puede leer como texto de {1} KB como máximo.</translation>
    </message>
    <message>
      <source>{0} cannot be read on: the disk answers no more. Was a stick pulled out?</source>
      <translation>{0} no se puede seguir leyendo: el disco ya no responde. ¿Se desconectó una memoria USB?</translation>
    </message>
    <message>
      <source>{0} cannot be read or written: {1}.</source>
      <translation>{0} no se puede leer ni escribir: {1}.</translation>
    </message>
    <message>
      <source>{0} cannot be read, which tells the strength of the LoRA beside it; copy or download it again.</source>
      <translation>{0}, que indica la fuerza del LoRA que tiene al lado, no se puede leer; cópialo o descárgalo de nuevo.</translation>
    </message>
    <message>
      <source>{0} cannot be read.</source>
      <translation>{0} no se puede leer.</translation>
    </message>
    <message>
      <source>{0} cannot be read: {1}.</source>
      <translation>{0} no se puede leer: {1}.</translation>
    </message>
    <message>
      <source>{0} cannot be read; look at its permissions and its disk.</source>
      <translation>{0} no se puede leer; revisa sus permisos y su disco.</translation>
    </message>
    <message>
      <source>{0} cannot be read; the disk or its permissions do not allow it.</source>
      <translation>{0} no se puede leer; el disco o sus permisos no lo permiten.</translation>
    </message>
    <message>
      <source>{0} cannot be replaced: it is write-protected, or another program uses it; choose another name.</source>
      <translation>{0} no se puede sustituir: está protegido contra escritura o lo usa otro programa; elige otro nombre.</translation>
    </message>
    <message>
      <source>{0} cannot be the VAE of {1}, whose latents have another number of channels; choose another VAE.</source>
      <translation>{0} no puede ser el VAE de {1}, cuyos latentes tienen otro número de canales; elige otro VAE.</translation>
    </message>
    <message>
      <source>{0} cannot be the VAE of {2}: {1} is missing, surplus or of another shape in it; choose another VAE.</source>
      <translation>{0} no puede ser el VAE de {2}: en él {1} falta, sobra o tiene otra forma; elige otro VAE.</translation>
    </message>
    <message>
      <source>{0} cannot be written: {1}. Choose another folder.</source>
      <translation>{0} no se puede escribir: {1}. Elige otra carpeta.</translation>
    </message>
    <message>
      <source>{0} cannot draw with a model of rectified flow; choose another sampler.</source>
      <translation>{0} no puede pintar con un modelo de flujo rectificado; elige otro sampler.</translation>
    </message>
    <message>
      <source>{0} cannot draw with a model that ends without signal (zero SNR); choose another sampler.</source>
      <translation>{0} no puede pintar con un modelo que termina sin señal (SNR cero); elige otro sampler.</translation>
    </message>
    <message>
      <source>{0} changes {1} twice, under two names.</source>
      <translation>{0} cambia {1} dos veces, con dos nombres.</translation>
    </message>
    <message>
      <source>{0} changes {1}, a name that Atelier does not know; --drop leaves out what cannot be carried.</source>
      <translation>{0} cambia {1}, un nombre que Atelier no conoce; --drop omite lo que no se puede trasladar.</translation>
    </message>
    <message>
      <source>{0} depends on the weights of its base model ({1}); name that with --base.</source>
      <translation>{0} depende de los pesos de su modelo base ({1}); indícalo con --base.</translation>
    </message>
    <message>
      <source>{0} does not fit its base model: {1} has another shape.</source>
      <translation>{0} no encaja con su modelo base: {1} tiene otra forma.</translation>
    </message>
    <message>
      <source>{0} does not tell for which base model it was made; name its kind: sd1, sd2 or sdxl.</source>
      <translation>{0} no dice para qué modelo base se hizo; indica su tipo: sd1, sd2 o sdxl.</translation>
    </message>
    <message>
      <source>{0} ends without signal (zero SNR), from which {1} cannot draw; choose another sampler for it.</source>
      <translation>{0} termina sin señal (SNR cero), y desde ahí {1} no puede pintar; elige otro sampler.</translation>
    </message>
    <message>
      <source>{0} ends without signal (zero SNR), where no noise can be predicted; choose velocity for it.</source>
      <translation>{0} termina sin señal (SNR cero), donde no se puede predecir ruido; elige velocidad.</translation>
    </message>
    <message>
      <source>{0} has a size of its own, which no other program knows, so it is written as a folder.</source>
      <translation>{0} tiene un tamaño propio que ningún otro programa conoce, así que se escribe como carpeta.</translation>
    </message>
    <message>
      <source>{0} has modules of rank {1}, which is no LoRA any more.</source>
      <translation>{0} tiene módulos de rango {1}, y eso ya no es un LoRA.</translation>
    </message>
    <message>
      <source>{0} has no VAE, so no folder can be made of it.</source>
      <translation>{0} no tiene VAE, así que no se puede convertir en una carpeta.</translation>
    </message>
    <message>
      <source>{0} has no text encoder, so no folder can be made of it.</source>
      <translation>{0} no tiene codificador de texto, así que no se puede convertir en una carpeta.</translation>
    </message>
    <message>
      <source>{0} has no version “{1}” on the hub.</source>
      <translation>{0} no tiene la versión «{1}» en el Hub.</translation>
    </message>
    <message>
      <source>{0} has no weight for {1}, so nothing was merged.</source>
      <translation>{0} no tiene peso para {1}, así que no se fusionó nada.</translation>
    </message>
    <message>
      <source>{0} has weights that are packed tighter than Atelier can train on; choose an fp16 version of this model.</source>
      <translation>{0} tiene pesos más comprimidos de lo que Atelier puede entrenar; elige una versión fp16 de este modelo.</translation>
    </message>
    <message>
      <source>{0} has weights that are packed tighter than Atelier reads; choose an fp16 version of this VAE.</source>
      <translation>{0} tiene pesos más comprimidos de lo que Atelier lee; elige una versión fp16 de este VAE.</translation>
    </message>
    <message>
      <source>{0} has {1} × {2} pixels and the project draws {3} × {4}; bring the picture anew.</source>
      <translation>{0} tiene {1} × {2} píxeles y el proyecto pinta {3} × {4}; trae la imagen de nuevo.</translation>
    </message>
    <message>
      <source>{0} holds a UNet under names that Atelier does not know, such as {1}; choose another file of this model.</source>
      <translation>{0} contiene un UNet con nombres que Atelier no conoce, como {1}; elige otro archivo de este modelo.</translation>
    </message>
    <message>
      <source>{0} holds a motion module for video; choose an ordinary checkpoint.</source>
      <translation>{0} contiene un módulo de movimiento para video; elige un checkpoint normal.</translation>
    </message>
    <message>
      <source>{0} holds infinite numbers or none at all (NaN).</source>
      <translation>{0} contiene números infinitos o que no lo son (NaN).</translation>
    </message>
    <message>
      <source>{0} holds its {1} for another library ({2}) and not as safetensors; download it in that format.</source>
      <translation>{0} guarda su {1} para otra biblioteca ({2}) y no como safetensors; descárgalo en ese formato.</translation>
    </message>
    <message>
      <source>{0} holds no LoRA.</source>
      <translation>{0} no contiene ningún LoRA.</translation>
    </message>
    <message>
      <source>{0} holds no Stable Diffusion model; choose another file.</source>
      <translation>{0} no contiene ningún modelo Stable Diffusion; elige otro archivo.</translation>
    </message>
    <message>
      <source>{0} holds no VAE; choose a VAE file for it.</source>
      <translation>{0} no contiene VAE; elige un archivo VAE para él.</translation>
    </message>
    <message>
      <source>{0} holds no model in the safetensors format; choose another one.</source>
      <translation>{0} no contiene ningún modelo en formato safetensors; elige otro.</translation>
    </message>
    <message>
      <source>{0} holds no safetensors file “{1}”.</source>
      <translation>{0} no contiene ningún archivo safetensors «{1}».</translation>
    </message>
    <message>
      <source>{0} holds no whole model in the safetensors format; choose another one.</source>
      <translation>{0} no contiene ningún modelo completo en formato safetensors; elige otro.</translation>
    </message>
    <message>
      <source>{0} holds nothing that Atelier can carry into a LoRA.</source>
      <translation>{0} no contiene nada que Atelier pueda trasladar a un LoRA.</translation>
    </message>
    <message>
      <source>{0} holds numbers packed with scales, such as {1}; choose another version of it.</source>
      <translation>{0} contiene números comprimidos con escalas, como {1}; elige otra versión.</translation>
    </message>
    <message>
      <source>{0} holds pickle files, which can run any program when opened; convert it to safetensors first.</source>
      <translation>{0} contiene archivos pickle, que al abrirse pueden ejecutar cualquier programa; conviértelo antes a safetensors.</translation>
    </message>
    <message>
      <source>{0} holds several adapters in one ({1}); save each of them as a file of its own.</source>
      <translation>{0} contiene varios adaptadores en uno ({1}); guarda cada uno en un archivo propio.</translation>
    </message>
    <message>
      <source>{0} holds several checkpoints; choose one of these files: {1}.</source>
      <translation>{0} contiene varios checkpoints; elige uno de estos archivos: {1}.</translation>
    </message>
    <message>
      <source>{0} holds the averaged weights of a model alone (EMA); choose a full checkpoint.</source>
      <translation>{0} contiene solo los pesos promediados de un modelo (EMA); elige un checkpoint completo.</translation>
    </message>
    <message>
      <source>{0} holds the final latent only, and this recipe learns from every step.</source>
      <translation>{0} contiene solo el latente final, y esta receta aprende de cada paso.</translation>
    </message>
    <message>
      <source>{0} holds weights in a number format that Atelier does not know; choose another version of it.</source>
      <translation>{0} contiene pesos en un formato de números que Atelier no conoce; elige otra versión.</translation>
    </message>
    <message>
      <source>{0} holds {1}, which is in no {2}, so it would be drawn wrongly; choose an ordinary checkpoint.</source>
      <translation>{0} contiene {1}, que no está en ningún {2}, así que se pintaría mal; elige un checkpoint normal.</translation>
    </message>
    <message>
      <source>{0} holds {2} in its {1}, where none belongs, so it would be drawn wrongly; choose another model.</source>
      <translation>{0} contiene {2} en su {1}, donde no corresponde, así que se pintaría mal; elige otro modelo.</translation>
    </message>
    <message>
      <source>{0} in the project is missing or damaged, so it is not learned from; bring the picture anew.</source>
      <translation>{0} falta en el proyecto o está dañado, así que no se aprende de él; trae la imagen de nuevo.</translation>
    </message>
    <message>
      <source>{0} is a Control-LoRA, not a base model; choose a checkpoint.</source>
      <translation>{0} es un Control-LoRA, no un modelo base; elige un checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a ControlNet, not a base model; choose a checkpoint.</source>
      <translation>{0} es un ControlNet, no un modelo base; elige un checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a ControlNet-LLLite, not a base model; choose a checkpoint.</source>
      <translation>{0} es un ControlNet-LLLite, no un modelo base; elige un checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a GLIGEN model, which also reads boxes; choose an ordinary checkpoint.</source>
      <translation>{0} es un modelo GLIGEN, que también lee recuadros; elige un checkpoint normal.</translation>
    </message>
    <message>
      <source>{0} is a LoRA for another kind of base model: it changes {1}, which is in no Stable Diffusion 1, 2 or XL.</source>
      <translation>{0} es un LoRA para otro tipo de modelo base: cambia {1}, que no está en ningún Stable Diffusion 1, 2 ni XL.</translation>
    </message>
    <message>
      <source>{0} is a LoRA for the motion of videos, not a base model; choose a checkpoint.</source>
      <translation>{0} es un LoRA para el movimiento de videos, no un modelo base; elige un checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a LoRA of the first kind, of 2022, whose parts are told by numbers and not by name, which Atelier cannot read; look for a newer version.</source>
      <translation>{0} es un LoRA del primer tipo, de 2022, cuyas partes llevan números y no nombres, y Atelier no puede leerlo; busca una versión más nueva.</translation>
    </message>
    <message>
      <source>{0} is a LoRA, not a base model; choose the checkpoint it was made for.</source>
      <translation>{0} es un LoRA, no un modelo base; elige el checkpoint para el que se hizo.</translation>
    </message>
    <message>
      <source>{0} is a T2I-Adapter, not a base model; choose a checkpoint.</source>
      <translation>{0} es un T2I-Adapter, no un modelo base; elige un checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a UNet alone that also reads a picture, as IC-Light does; choose an ordinary checkpoint.</source>
      <translation>{0} es solo un UNet que además lee una imagen, como IC-Light; elige un checkpoint normal.</translation>
    </message>
    <message>
      <source>{0} is a UNet alone; choose a full checkpoint or its diffusers folder.</source>
      <translation>{0} es solo un UNet; elige un checkpoint completo o su carpeta diffusers.</translation>
    </message>
    <message>
      <source>{0} is a VAE alone; choose a checkpoint.</source>
      <translation>{0} es solo un VAE; elige un checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a Zero123 model, which turns a picture; choose an ordinary checkpoint.</source>
      <translation>{0} es un modelo Zero123, que gira una imagen; elige un checkpoint normal.</translation>
    </message>
    <message>
      <source>{0} is a depth model; choose an ordinary checkpoint.</source>
      <translation>{0} es un modelo de profundidad; elige un checkpoint normal.</translation>
    </message>
    <message>
      <source>{0} is a file of another kind ({1}); save the picture as PNG or JPEG first.</source>
      <translation>{0} es un archivo de otro tipo ({1}); guarda antes la imagen como PNG o JPEG.</translation>
    </message>
    <message>
      <source>{0} is a folder of several files; choose the LoRA in it, such as {1}.</source>
      <translation>{0} es una carpeta con varios archivos; elige el LoRA que contiene, como {1}.</translation>
    </message>
    <message>
      <source>{0} is a folder with a whole model, not a LoRA.</source>
      <translation>{0} es una carpeta con un modelo completo, no un LoRA.</translation>
    </message>
    <message>
      <source>{0} is a folder without a LoRA in it; choose a safetensors file, or the folder that it lies in.</source>
      <translation>{0} es una carpeta sin ningún LoRA; elige un archivo safetensors o la carpeta en la que está.</translation>
    </message>
    <message>
      <source>{0} is a folder; choose the pictures in it.</source>
      <translation>{0} es una carpeta; elige las imágenes que contiene.</translation>
    </message>
    <message>
      <source>{0} is a link or no regular file.</source>
      <translation>{0} es un enlace o no es un archivo normal.</translation>
    </message>
    <message>
      <source>{0} is a link to a picture that is no longer there.</source>
      <translation>{0} es un enlace a una imagen que ya no está.</translation>
    </message>
    <message>
      <source>{0} is a pickle file, which can run any program when it is opened; convert it to safetensors first.</source>
      <translation>{0} es un archivo pickle, que al abrirse puede ejecutar cualquier programa; conviértelo antes a safetensors.</translation>
    </message>
    <message>
      <source>{0} is a pix2pix model; choose an ordinary checkpoint.</source>
      <translation>{0} es un modelo pix2pix; elige un checkpoint normal.</translation>
    </message>
    <message>
      <source>{0} is a safetensors file under the name of another kind; let its name end with .safetensors.</source>
      <translation>{0} es un archivo safetensors con nombre de otro tipo; haz que su nombre termine en .safetensors.</translation>
    </message>
    <message>
      <source>{0} is a side file of macOS without a model in it; choose the file without “._” in front of its name.</source>
      <translation>{0} es un archivo auxiliar de macOS sin modelo dentro; elige el archivo sin «._» delante del nombre.</translation>
    </message>
    <message>
      <source>{0} is a smaller kind of {1}, as SSD-1B, Vega and KOALA are, which Atelier opens as a diffusers folder only; choose that.</source>
      <translation>{0} es un tipo más pequeño de {1}, como SSD-1B, Vega y KOALA, que Atelier solo abre como carpeta diffusers; elige esa.</translation>
    </message>
    <message>
      <source>{0} is a text encoder alone; choose a checkpoint.</source>
      <translation>{0} es solo un codificador de texto; elige un checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a textual inversion, not a base model; choose a checkpoint.</source>
      <translation>{0} es una inversión textual, no un modelo base; elige un checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a video model; choose a checkpoint that draws pictures.</source>
      <translation>{0} es un modelo de video; elige un checkpoint que pinte imágenes.</translation>
    </message>
    <message>
      <source>{0} is a whole checkpoint, not a LoRA.</source>
      <translation>{0} es un checkpoint completo, no un LoRA.</translation>
    </message>
    <message>
      <source>{0} is a {1}, which no project can start from; make a plain LoRA of it with “atelier-cli convert --base” first.</source>
      <translation>{0} es un {1}, del que no puede partir ningún proyecto; conviértelo antes en un LoRA simple con «atelier-cli convert --base».</translation>
    </message>
    <message>
      <source>{0} is an IP-Adapter, or has one in it, which Atelier does not read; choose an ordinary checkpoint.</source>
      <translation>{0} es un IP-Adapter, o lleva uno dentro, y Atelier no lo lee; elige un checkpoint normal.</translation>
    </message>
    <message>
      <source>{0} is an OFT file, which turns weights instead of adding to them; Atelier cannot read it.</source>
      <translation>{0} es un archivo OFT, que gira los pesos en vez de sumarles algo; Atelier no puede leerlo.</translation>
    </message>
    <message>
      <source>{0} is an adapter of another kind ({1}), no LoRA; Atelier cannot read it.</source>
      <translation>{0} es un adaptador de otro tipo ({1}), no un LoRA; Atelier no puede leerlo.</translation>
    </message>
    <message>
      <source>{0} is an archive; unpack it, then choose the safetensors file in it.</source>
      <translation>{0} es un archivo comprimido; descomprímelo y elige el archivo safetensors que contiene.</translation>
    </message>
    <message>
      <source>{0} is an encoder of pictures (CLIP Vision); choose a checkpoint.</source>
      <translation>{0} es un codificador de imágenes (CLIP Vision); elige un checkpoint.</translation>
    </message>
    <message>
      <source>{0} is an inpainting model; choose the base checkpoint that it was made from.</source>
      <translation>{0} es un modelo de inpainting; elige el checkpoint base del que se hizo.</translation>
    </message>
    <message>
      <source>{0} is an inpainting, pix2pix or depth model; choose an ordinary one.</source>
      <translation>{0} es un modelo de inpainting, pix2pix o profundidad; elige uno normal.</translation>
    </message>
    <message>
      <source>{0} is an unCLIP model, which also reads a picture; choose an ordinary checkpoint.</source>
      <translation>{0} es un modelo unCLIP, que además lee una imagen; elige un checkpoint normal.</translation>
    </message>
    <message>
      <source>{0} is an upscaler; choose an ordinary checkpoint.</source>
      <translation>{0} es un ampliador de imágenes; elige un checkpoint normal.</translation>
    </message>
    <message>
      <source>{0} is changed by numbers that are too large to calculate with.</source>
      <translation>{0} recibe cambios con números demasiado grandes para calcular.</translation>
    </message>
    <message>
      <source>{0} is damaged, not copied to its end, or of a rare kind; copy it again, or save it anew in another program.</source>
      <translation>{0} está dañado, copiado a medias o es de un tipo raro; cópialo otra vez o guárdalo de nuevo en otro programa.</translation>
    </message>
    <message>
      <source>{0} is damaged, so the work goes on from the base model.</source>
      <translation>{0} está dañado, así que el trabajo sigue desde el modelo base.</translation>
    </message>
    <message>
      <source>{0} is damaged, so the work goes on from {1}.</source>
      <translation>{0} está dañado, así que el trabajo sigue desde {1}.</translation>
    </message>
    <message>
      <source>{0} is damaged.</source>
      <translation>{0} está dañado.</translation>
    </message>
    <message>
      <source>{0} is damaged: its files are not whole; choose another one.</source>
      <translation>{0} está dañado: sus archivos no están completos; elige otro.</translation>
    </message>
    <message>
      <source>{0} is damaged: its header cannot be read; copy or download it again.</source>
      <translation>{0} está dañado: su cabecera no se puede leer; cópialo o descárgalo de nuevo.</translation>
    </message>
    <message>
      <source>{0} is damaged: one half of {1} is missing or does not fit the other.</source>
      <translation>{0} está dañado: una mitad de {1} falta o no encaja con la otra.</translation>
    </message>
    <message>
      <source>{0} is damaged: the alpha of {1} is no number.</source>
      <translation>{0} está dañado: el alfa de {1} no es un número.</translation>
    </message>
    <message>
      <source>{0} is damaged: {1} has tensors of two kinds.</source>
      <translation>{0} está dañado: {1} tiene tensores de dos tipos.</translation>
    </message>
    <message>
      <source>{0} is damaged: {1} holds numbers that are not finite.</source>
      <translation>{0} está dañado: {1} contiene números que no son finitos.</translation>
    </message>
    <message>
      <source>{0} is damaged: {2} of its {1} has another shape than its configuration says; copy or download it again.</source>
      <translation>{0} está dañado: {2} de su {1} tiene otra forma que la que dice su configuración; cópialo o descárgalo de nuevo.</translation>
    </message>
    <message>
      <source>{0} is deleted; restore it first, then work on from it.</source>
      <translation>{0} está eliminado; restáuralo antes y luego sigue desde él.</translation>
    </message>
    <message>
      <source>{0} is empty.</source>
      <translation>{0} está vacío.</translation>
    </message>
    <message>
      <source>{0} is empty; copy or download it again.</source>
      <translation>{0} está vacío; cópialo o descárgalo de nuevo.</translation>
    </message>
    <message>
      <source>{0} is for another kind of base model than {1}.</source>
      <translation>{0} es para otro tipo de modelo base que {1}.</translation>
    </message>
    <message>
      <source>{0} is given only to those who accept its terms: do so on its page on huggingface.co, then store a read token.</source>
      <translation>{0} solo se da a quien acepta sus condiciones: hazlo en su página de huggingface.co y luego guarda un token de lectura.</translation>
    </message>
    <message>
      <source>{0} is in use by another program; close it there, then try again.</source>
      <translation>{0} lo está usando otro programa; ciérralo allí e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>{0} is in use; work on from another one first, then delete it.</source>
      <translation>{0} está en uso; sigue antes desde otro y luego elimínalo.</translation>
    </message>
    <message>
      <source>{0} is longer than the hub said, so it was not kept; try again, or choose another model.</source>
      <translation>{0} ocupa más de lo que dijo el Hub, así que no se conservó; inténtalo de nuevo o elige otro modelo.</translation>
    </message>
    <message>
      <source>{0} is made for rectified flow, with which {1} cannot draw; choose another sampler for it.</source>
      <translation>{0} está hecho para flujo rectificado, con el que {1} no puede pintar; elige otro sampler para él.</translation>
    </message>
    <message>
      <source>{0} is made for the noise of EDM ({1}), which Atelier cannot learn from; choose another model.</source>
      <translation>{0} está hecho para el ruido de EDM ({1}), del que Atelier no puede aprender; elige otro modelo.</translation>
    </message>
    <message>
      <source>{0} is made for {1}; Atelier tunes Stable Diffusion 1, 2 and XL.</source>
      <translation>{0} está hecho para {1}; Atelier ajusta Stable Diffusion 1, 2 y XL.</translation>
    </message>
    <message>
      <source>{0} is made like {1}, whose noise Atelier cannot learn from; choose another checkpoint.</source>
      <translation>{0} está hecho como {1}, de cuyo ruido Atelier no puede aprender; elige otro checkpoint.</translation>
    </message>
    <message>
      <source>{0} is missing.</source>
      <translation>Falta {0}.</translation>
    </message>
    <message>
      <source>{0} is missing; its latents are there, and they are learned from.</source>
      <translation>Falta {0}; sus latentes están ahí y se aprende de ellos.</translation>
    </message>
    <message>
      <source>{0} is no CLIP skip; it is {1} to {2}, and 1 skips nothing.</source>
      <translation>{0} no es un CLIP skip válido; va de {1} a {2}, y 1 no salta nada.</translation>
    </message>
    <message>
      <source>{0} is no Stable Diffusion 1, 2 or XL; Atelier cannot tune its kind yet.</source>
      <translation>{0} no es un Stable Diffusion 1, 2 ni XL; Atelier aún no puede ajustar este tipo.</translation>
    </message>
    <message>
      <source>{0} is no alpha; it is {1} to {2}, most often the rank or half of it.</source>
      <translation>{0} no es un alfa válido; va de {1} a {2}, casi siempre el rango o su mitad.</translation>
    </message>
    <message>
      <source>{0} is no eta; it is {1} to {2}.</source>
      <translation>{0} no es un eta válido; va de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} is no file with a picture, but a link in a circle, a pipe or a device.</source>
      <translation>{0} no es un archivo con una imagen, sino un enlace en círculo, una tubería o un dispositivo.</translation>
    </message>
    <message>
      <source>{0} is no folder.</source>
      <translation>{0} no es una carpeta.</translation>
    </message>
    <message>
      <source>{0} is no guidance rescale; it is {1} to {2}.</source>
      <translation>{0} no es un reescalado de guía válido; va de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} is no guidance scale; it is {1} to {2}, most often 3 to 12.</source>
      <translation>{0} no es una guía CFG válida; va de {1} a {2}, casi siempre de 3 a 12.</translation>
    </message>
    <message>
      <source>{0} is no longer there; was it moved, or a stick pulled out?</source>
      <translation>{0} ya no está ahí; ¿se movió o se desconectó una memoria USB?</translation>
    </message>
    <message>
      <source>{0} is no model file in the safetensors format.</source>
      <translation>{0} no es un archivo de modelo en formato safetensors.</translation>
    </message>
    <message>
      <source>{0} is no model folder itself; choose {1} in it.</source>
      <translation>{0} no es en sí una carpeta de modelo; elige {1} dentro de ella.</translation>
    </message>
    <message>
      <source>{0} is no model folder: it holds no {1}.</source>
      <translation>{0} no es una carpeta de modelo: no contiene {1}.</translation>
    </message>
    <message>
      <source>{0} is no number of pictures or a checkpoint; they count from {1}.</source>
      <translation>{0} no es un número de imágenes ni de un checkpoint; se cuentan desde {1}.</translation>
    </message>
    <message>
      <source>{0} is no plain LoRA ({1}); say with --rank how large the LoRA is to be that comes nearest to it.</source>
      <translation>{0} no es un LoRA simple ({1}); indica con --rank el tamaño del LoRA que más se le acerca.</translation>
    </message>
    <message>
      <source>{0} is no rank; it is {1} to {2}.</source>
      <translation>{0} no es un rango válido; va de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} is no seed; it is a whole number from {1} to {2}.</source>
      <translation>{0} no es una semilla válida; es un número entero de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} is no strength; it is {1} to {2}, with or without a minus, most often about 1.</source>
      <translation>{0} no es una fuerza válida; va de {1} a {2}, con o sin menos, casi siempre alrededor de 1.</translation>
    </message>
    <message>
      <source>{0} is no table that can be read.</source>
      <translation>{0} no es una tabla que se pueda leer.</translation>
    </message>
    <message>
      <source>{0} is no text, so there are no prompts in it.</source>
      <translation>{0} no es texto, así que no contiene prompts.</translation>
    </message>
    <message>
      <source>{0} is no weight of a prompt; it is {1} to {2}.</source>
      <translation>{0} no es un peso de prompt válido; va de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} is no whole {2}: {1} has another shape there; choose another checkpoint.</source>
      <translation>{0} no es un {2} completo: {1} tiene ahí otra forma; elige otro checkpoint.</translation>
    </message>
    <message>
      <source>{0} is not on the hub any more.</source>
      <translation>{0} ya no está en el Hub.</translation>
    </message>
    <message>
      <source>{0} is not there.</source>
      <translation>{0} no está ahí.</translation>
    </message>
    <message>
      <source>{0} is not whole: weights of its {1} are missing, such as {2}; copy or download it again.</source>
      <translation>{0} no está completo: faltan pesos de su {1}, como {2}; cópialo o descárgalo de nuevo.</translation>
    </message>
    <message>
      <source>{0} is not whole: weights of its {1} are missing.</source>
      <translation>{0} no está completo: faltan pesos de su {1}.</translation>
    </message>
    <message>
      <source>{0} is not whole: what its header promises is not there; copy or download it again.</source>
      <translation>{0} no está completo: lo que promete su cabecera no está; cópialo o descárgalo de nuevo.</translation>
    </message>
    <message>
      <source>{0} is not whole: {1} is missing; copy or download it again.</source>
      <translation>{0} no está completo: falta {1}; cópialo o descárgalo de nuevo.</translation>
    </message>
    <message>
      <source>{0} is of the family {1}; Atelier tunes Stable Diffusion 1, 2 and XL.</source>
      <translation>{0} es de la familia {1}; Atelier ajusta Stable Diffusion 1, 2 y XL.</translation>
    </message>
    <message>
      <source>{0} is only a pointer of git-lfs to the file; fetch the file itself with “git lfs pull”, or download it.</source>
      <translation>{0} es solo un puntero de git-lfs al archivo; trae el archivo con «git lfs pull» o descárgalo.</translation>
    </message>
    <message>
      <source>{0} is only one part of a model ({1}); choose the folder with all of them, in which {2} lies.</source>
      <translation>{0} es solo una parte de un modelo ({1}); elige la carpeta con todas, en la que está {2}.</translation>
    </message>
    <message>
      <source>{0} is packed for other programs (GGUF); choose a safetensors file of this model.</source>
      <translation>{0} está empaquetado para otros programas (GGUF); elige un archivo safetensors de este modelo.</translation>
    </message>
    <message>
      <source>{0} is pinned, so it is kept; unpin it first, then delete it.</source>
      <translation>{0} está fijado, así que se conserva; deja de fijarlo y luego elimínalo.</translation>
    </message>
    <message>
      <source>{0} is the base model itself; choose another name.</source>
      <translation>{0} es el propio modelo base; elige otro nombre.</translation>
    </message>
    <message>
      <source>{0} is the folder of a LoRA, not of a base model; choose the model that it was made for.</source>
      <translation>{0} es la carpeta de un LoRA, no de un modelo base; elige el modelo para el que se hizo.</translation>
    </message>
    <message>
      <source>{0} is the refiner of SDXL; choose the base checkpoint.</source>
      <translation>{0} es el refiner de SDXL; elige el checkpoint base.</translation>
    </message>
    <message>
      <source>{0} is there already; choose another name.</source>
      <translation>{0} ya existe; elige otro nombre.</translation>
    </message>
    <message>
      <source>{0} is too large, with {1} MB; {2} is the most that is read.</source>
      <translation>{0} es demasiado grande, con {1} MB; lo máximo que se lee son {2}.</translation>
    </message>
    <message>
      <source>{0} is too large, with {1} × {2} pixels; {3} million is the most for {4}.</source>
      <translation>{0} es demasiado grande, con {1} × {2} píxeles; el máximo para {4} son {3} millones.</translation>
    </message>
    <message>
      <source>{0} is too small, with {1} × {2} pixels; it needs {3} on each side.</source>
      <translation>{0} es demasiado pequeña, con {1} × {2} píxeles; necesita {3} por lado.</translation>
    </message>
    <message>
      <source>{0} is what a web site answered and not the file; download it again, where you are signed in if the site asks for that.</source>
      <translation>{0} es lo que respondió un sitio web y no el archivo; descárgalo de nuevo, con la sesión iniciada si el sitio lo pide.</translation>
    </message>
    <message>
      <source>{0} is what a web site answered and not the picture; download it again.</source>
      <translation>{0} es lo que respondió un sitio web y no la imagen; descárgala de nuevo.</translation>
    </message>
    <message>
      <source>{0} lacks a text encoder; choose a full checkpoint of this model.</source>
      <translation>A {0} le falta un codificador de texto; elige un checkpoint completo de este modelo.</translation>
    </message>
    <message>
      <source>{0} lies idle; choose it in the settings, and everything goes many times faster.</source>
      <translation>{0} no se está usando; elígela en los ajustes y todo irá muchas veces más rápido.</translation>
    </message>
    <message>
      <source>{0} lies on a disk that takes no changes; choose another folder.</source>
      <translation>{0} está en un disco que no admite cambios; elige otra carpeta.</translation>
    </message>
    <message>
      <source>{0} may not be read; its permissions forbid it.</source>
      <translation>{0} no se puede leer; sus permisos lo prohíben.</translation>
    </message>
    <message>
      <source>{0} of a picture not shown with those of no. {1} makes no sense, so the picture is left out.</source>
      <translation>El valor {0} de una imagen que no se muestra con las de n.º {1} no tiene sentido, así que la imagen se omite.</translation>
    </message>
    <message>
      <source>{0} of a place of the pictures no. {1} makes no sense, so the place is left out.</source>
      <translation>El valor {0} de un lugar de las imágenes n.º {1} no tiene sentido, así que el lugar se omite.</translation>
    </message>
    <message>
      <source>{0} of blind check {1} makes no sense, so the check is left out; its votes stay.</source>
      <translation>El valor {0} de la prueba ciega {1} no tiene sentido, así que la prueba se omite; sus votos se quedan.</translation>
    </message>
    <message>
      <source>{0} of blind check {1} makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} de la prueba ciega {1} no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} of checkpoint {1} makes no sense, so the checkpoint is left out.</source>
      <translation>El valor {0} del checkpoint {1} no tiene sentido, así que el checkpoint se omite.</translation>
    </message>
    <message>
      <source>{0} of checkpoint {1} makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} del checkpoint {1} no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} of picture {1} makes no sense, so the picture is left out.</source>
      <translation>El valor {0} de la imagen {1} no tiene sentido, así que la imagen se omite.</translation>
    </message>
    <message>
      <source>{0} of picture {1} makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} de la imagen {1} no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} of prompt {1} makes no sense, so the prompt is left out.</source>
      <translation>El valor {0} del prompt {1} no tiene sentido, así que el prompt se omite.</translation>
    </message>
    <message>
      <source>{0} of prompt {1} makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} del prompt {1} no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} of something asked for ({1}) makes no sense, so it is left out.</source>
      <translation>El valor {0} de un encargo ({1}) no tiene sentido, así que se omite.</translation>
    </message>
    <message>
      <source>{0} of something asked for ({1}) makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} de un encargo ({1}) no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} of the choice of a model ({1}) makes no sense; the choice before it counts.</source>
      <translation>El valor {0} de la elección de un modelo ({1}) no tiene sentido; vale la elección anterior.</translation>
    </message>
    <message>
      <source>{0} of the choice of a model ({1}) makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} de la elección de un modelo ({1}) no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} of the note on picture {1} makes no sense, so the note is left out.</source>
      <translation>El valor {0} de la nota sobre la imagen {1} no tiene sentido, así que la nota se omite.</translation>
    </message>
    <message>
      <source>{0} of the note on picture {1} makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} de la nota sobre la imagen {1} no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} of the picture that you brought as no. {1} makes no sense, so the picture is left out.</source>
      <translation>El valor {0} de la imagen que trajiste como n.º {1} no tiene sentido, así que la imagen se omite.</translation>
    </message>
    <message>
      <source>{0} of the picture that you brought as no. {1} makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} de la imagen que trajiste como n.º {1} no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} of the pictures no. {1} makes no sense, so they are left out.</source>
      <translation>El valor {0} de las imágenes n.º {1} no tiene sentido, así que se omiten.</translation>
    </message>
    <message>
      <source>{0} of the pictures no. {1} makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} de las imágenes n.º {1} no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} of the star of picture {1} makes no sense, so the star is left out.</source>
      <translation>El valor {0} de la estrella de la imagen {1} no tiene sentido, así que la estrella se omite.</translation>
    </message>
    <message>
      <source>{0} of vote {1} makes no sense, so the vote is left out.</source>
      <translation>El valor {0} del voto {1} no tiene sentido, así que el voto se omite.</translation>
    </message>
    <message>
      <source>{0} of vote {1} makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} del voto {1} no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} of what learned from your picture {1} makes no sense, so it is left out.</source>
      <translation>El valor {0} del aprendizaje de tu imagen {1} no tiene sentido, así que se omite.</translation>
    </message>
    <message>
      <source>{0} of what vote {1} was learned by makes no sense, so it is left out.</source>
      <translation>El valor {0} del aprendizaje del voto {1} no tiene sentido, así que se omite.</translation>
    </message>
    <message>
      <source>{0} of what was brought as no. {1} makes no sense, so it is left out.</source>
      <translation>El valor {0} de lo que se trajo como n.º {1} no tiene sentido, así que se omite.</translation>
    </message>
    <message>
      <source>{0} of what was brought as no. {1} makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} de lo que se trajo como n.º {1} no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} of where picture {1} comes from makes no sense, so that is left out.</source>
      <translation>El valor {0} del origen de la imagen {1} no tiene sentido, así que se omite.</translation>
    </message>
    <message>
      <source>{0} of where picture {1} comes from makes no sense; the usual value is used instead.</source>
      <translation>El valor {0} del origen de la imagen {1} no tiene sentido; se usa el valor habitual.</translation>
    </message>
    <message>
      <source>{0} only describes a model; choose the folder that it lies in, or a safetensors file.</source>
      <translation>{0} solo describe un modelo; elige la carpeta en la que está o un archivo safetensors.</translation>
    </message>
    <message>
      <source>{0} other files in {1} were left out, {2} among them.</source>
      <translation>Se omitieron otros {0} archivos de {1}, entre ellos {2}.</translation>
    </message>
    <message>
      <source>{0} other pictures of its prompt were brought, and {1} are needed to vote on; it is left out.</source>
      <translation>De su prompt se trajeron {0} imágenes más, y hacen falta {1} para votar; se omite.</translation>
    </message>
    <message>
      <source>{0} pictures cannot be shown together; a group has {1} to {2}.</source>
      <translation>{0} imágenes no se pueden mostrar juntas; un grupo tiene de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} pixels are not possible; a picture has {1} to {2} on each side, a multiple of 64.</source>
      <translation>{0} píxeles no es posible; una imagen tiene de {1} a {2} por lado, en múltiplos de 64.</translation>
    </message>
    <message>
      <source>{0} predicts “{1}”, which Atelier cannot learn from; choose another model.</source>
      <translation>{0} predice «{1}», de lo que Atelier no puede aprender; elige otro modelo.</translation>
    </message>
    <message>
      <source>{0} seconds cannot be; it is {1} to {2}.</source>
      <translation>{0} segundos no es posible; va de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} steps are not possible with LCM, which was made for few; it draws in {1} to {2}.</source>
      <translation>{0} pasos no es posible con LCM, hecho para pocos; pinta con {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} steps are not possible; a picture is drawn in {1} to {2}.</source>
      <translation>{0} pasos no es posible; una imagen se pinta con {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} stores {1} in two number formats, which a single file cannot; choose another version of it.</source>
      <translation>{0} guarda {1} en dos formatos de números, y un solo archivo no puede; elige otra versión.</translation>
    </message>
    <message>
      <source>{0} votes are not possible; it is {1} to {2}.</source>
      <translation>{0} votos no es posible; va de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} was asked for before and is not written yet: “Try again” writes it to {1}, “Dismiss” leaves it.</source>
      <translation>{0} se pidió antes y aún no está escrito: «Reintentar» lo escribe en {1}, «Cerrar» lo deja.</translation>
    </message>
    <message>
      <source>{0} was drawn from another prompt.</source>
      <translation>{0} se pintó con otro prompt.</translation>
    </message>
    <message>
      <source>{0} was drawn with another kind of base model or at another size.</source>
      <translation>{0} se pintó con otro tipo de modelo base o en otro tamaño.</translation>
    </message>
    <message>
      <source>{0} was drawn with other settings.</source>
      <translation>{0} se pintó con otros ajustes.</translation>
    </message>
    <message>
      <source>{0} was not written: no program would know its parts.</source>
      <translation>{0} no se escribió: ningún programa reconocería sus partes.</translation>
    </message>
    <message>
      <source>{0} was not written: read back, it differs from the checkpoint by {1}.</source>
      <translation>{0} no se escribió: al releerlo, difiere del checkpoint en {1}.</translation>
    </message>
    <message>
      <source>{0} was not written: read back, {1} is not what the checkpoint holds.</source>
      <translation>{0} no se escribió: al releerlo, {1} no es lo que contiene el checkpoint.</translation>
    </message>
    <message>
      <source>{0} was not written: the numbers of the base model are too coarse to take in so small a change; export a LoRA file instead.</source>
      <translation>{0} no se escribió: los números del modelo base son demasiado gruesos para un cambio tan pequeño; exporta en su lugar un archivo LoRA.</translation>
    </message>
    <message>
      <source>{0} was saved while its {1} was compiled (torch.compile); save it once more without that.</source>
      <translation>{0} se guardó con su {1} compilado (torch.compile); guárdalo otra vez sin eso.</translation>
    </message>
    <message>
      <source>{0} was saved with a LoRA in its {1}; save it once more where that is fused and unloaded (fuse_lora, unload_lora_weights).</source>
      <translation>{0} se guardó con un LoRA en su {1}; guárdalo otra vez donde esté fusionado y descargado de memoria (fuse_lora, unload_lora_weights).</translation>
    </message>
    <message>
      <source>{0} was to be written, but that was broken off twice; export it once more.</source>
      <translation>{0} iba a escribirse, pero se interrumpió dos veces; expórtalo otra vez.</translation>
    </message>
    <message>
      <source>{0}, which is chosen in the settings, cannot be found: Atelier works on the processor.</source>
      <translation>No se encuentra {0}, elegido en los ajustes: Atelier trabaja en el procesador.</translation>
    </message>
    <message>
      <source>{0}, which is chosen in the settings, cannot be found: Atelier works on {1}.</source>
      <translation>No se encuentra {0}, elegido en los ajustes: Atelier trabaja en {1}.</translation>
    </message>
    <message>
      <source>“Half, wide range (bf16)” needs macOS 14 or newer; choose another precision in the settings.</source>
      <translation>«Media, más margen (bf16)» necesita macOS 14 o posterior; elige otra precisión en los ajustes.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written where the lines of its own file lead back to it.</source>
      <translation>«__{0}__» se dibuja tal como está escrito donde las líneas de su propio archivo llevan de vuelta a él.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” cannot be read.</source>
      <translation>«__{0}__» se dibuja tal como está escrito: el archivo de comodines «{0}.txt» no se puede leer.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” holds no line.</source>
      <translation>«__{0}__» se dibuja tal como está escrito: el archivo de comodines «{0}.txt» no contiene ninguna línea.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is larger than {1} KB.</source>
      <translation>«__{0}__» se dibuja tal como está escrito: el archivo de comodines «{0}.txt» ocupa más de {1} KB.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is no text.</source>
      <translation>«__{0}__» se dibuja tal como está escrito: el archivo de comodines «{0}.txt» no es texto.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: there is no wildcard file “{0}.txt”.</source>
      <translation>«__{0}__» se dibuja tal como está escrito: no hay ningún archivo de comodines «{0}.txt».</translation>
    </message>
    <message>
      <source>“{0}” already holds a project; open it, or choose a new folder.</source>
      <translation>«{0}» ya contiene un proyecto; ábrelo o elige una carpeta nueva.</translation>
    </message>
    <message>
      <source>“{0}” already holds other files; choose a new or an empty folder.</source>
      <translation>«{0}» ya contiene otros archivos; elige una carpeta nueva o vacía.</translation>
    </message>
    <message>
      <source>“{0}” cannot be deleted: the folder {1} takes no changes.</source>
      <translation>«{0}» no se puede eliminar: la carpeta {1} no admite cambios.</translation>
    </message>
    <message>
      <source>“{0}” cannot be read: {1}.</source>
      <translation>«{0}» no se puede leer: {1}.</translation>
    </message>
    <message>
      <source>“{0}” cannot be written any more; make its folder and its disk writable, then go on.</source>
      <translation>Ya no se puede escribir en «{0}»; haz que su carpeta y su disco admitan escritura y luego sigue.</translation>
    </message>
    <message>
      <source>“{0}” cannot be written; move the project to a folder that you may write to.</source>
      <translation>No se puede escribir en «{0}»; mueve el proyecto a una carpeta en la que puedas escribir.</translation>
    </message>
    <message>
      <source>“{0}” holds letters that are broken; type it anew.</source>
      <translation>«{0}» contiene caracteres dañados; escríbelo de nuevo.</translation>
    </message>
    <message>
      <source>“{0}” in the project “{1}” is a link or no plain file or folder, so it could lead elsewhere; take it away, then try again.</source>
      <translation>«{0}», en el proyecto «{1}», es un enlace o no es un archivo o carpeta normal, y podría llevar a otro sitio; quítalo e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>“{0}” in the project “{1}” is a link; take it away, then try again.</source>
      <translation>«{0}», en el proyecto «{1}», es un enlace; quítalo e inténtalo de nuevo.</translation>
    </message>
    <message>
      <source>“{0}” is an answer to two pictures; mark the best and the bad ones instead.</source>
      <translation>«{0}» es una respuesta a dos imágenes; marca en su lugar la mejor y las malas.</translation>
    </message>
    <message>
      <source>“{0}” is no longer in {1}: its folder was moved, renamed or deleted, or its disk taken out; put it back and go on, or open the project where it is now.</source>
      <translation>«{0}» ya no está en {1}: su carpeta se movió, se renombró o se eliminó, o se retiró su disco; vuelve a ponerla y sigue, o abre el proyecto donde está ahora.</translation>
    </message>
    <message>
      <source>“{0}” is no model on the hub; write owner/name, or paste the address of its page.</source>
      <translation>«{0}» no es un modelo del Hub; escribe propietario/nombre o pega la dirección de su página.</translation>
    </message>
    <message>
      <source>“{0}” is no number.</source>
      <translation>«{0}» no es un número.</translation>
    </message>
    <message>
      <source>“{0}” is no whole archive of an Atelier project; choose another file.</source>
      <translation>«{0}» no es un proyecto archivado de Atelier completo; elige otro archivo.</translation>
    </message>
    <message>
      <source>“{0}” is no whole number.</source>
      <translation>«{0}» no es un número entero.</translation>
    </message>
    <message>
      <source>“{0}” is not an Atelier project; choose a folder that Atelier made.</source>
      <translation>«{0}» no es un proyecto de Atelier; elige una carpeta que haya hecho Atelier.</translation>
    </message>
    <message>
      <source>“{0}” is open in another Atelier window; close it there first.</source>
      <translation>«{0}» está abierto en otra ventana de Atelier; ciérralo allí primero.</translation>
    </message>
    <message>
      <source>“{0}” is too long: it has {1} letters, and {2} is the most.</source>
      <translation>«{0}» es demasiado largo: tiene {1} caracteres, y el máximo son {2}.</translation>
    </message>
    <message>
      <source>“{0}” learns from every step of drawing, which a picture from elsewhere does not have; make a project that learns by “{1}” for your own pictures.</source>
      <translation>«{0}» aprende de cada paso al pintar, y una imagen de fuera no los tiene; para tus propias imágenes, crea un proyecto que aprenda con «{1}».</translation>
    </message>
    <message>
      <source>“{0}” learns from the steps of DDIM with noise; choose the sampler DDIM, or “{1}”, which learns from pictures of every sampler.</source>
      <translation>«{0}» aprende de los pasos de DDIM con ruido; elige el sampler DDIM, o «{1}», que aprende de imágenes de cualquier sampler.</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>Checked for {0}.</source>
      <translation>Comprobado para {0}.</translation>
    </message>
    <message>
      <source>It is read wherever the base model is.</source>
      <translation>Se lee en todas partes donde se lee el modelo base.</translation>
    </message>
    <message>
      <source>Not for {0}.</source>
      <translation>No es para {0}.</translation>
    </message>
    <message>
      <source>Read back, its pictures differ from the checkpoint's by {0}; the style changes them by {1}.</source>
      <translation>Al releerlo, sus imágenes difieren de las del checkpoint en {0}; el estilo las cambia en {1}.</translation>
    </message>
    <message>
      <source>Saved as {0}, {1}.</source>
      <translation>Guardado como {0}, {1}.</translation>
    </message>
    <message>
      <source>The smaller rank leaves out {0} of the change.</source>
      <translation>El rango menor deja fuera {0} del cambio.</translation>
    </message>
  </context>
  <context>
    <name>glossary</name>
    <message>
      <source>A small file with a style that was learned. A program loads it beside the base model that it fits.</source>
      <translation>Un archivo pequeño con un estilo aprendido. Un programa lo carga junto al modelo base con el que encaja.</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Modelo base</translation>
    </message>
    <message>
      <source>Blind check</source>
      <translation>Prueba ciega</translation>
    </message>
    <message>
      <source>Blind wins over the base</source>
      <translation>Victorias a ciegas sobre la base</translation>
    </message>
    <message>
      <source>By how much it would rather draw the picture you chose than the other (margin: β times the log-ratio).</source>
      <translation>Cuánto más preferiría pintar la imagen que elegiste antes que la otra (margen: β por la log-razón).</translation>
    </message>
    <message>
      <source>By which recipe the votes are learned from: one for few votes, or D3PO as its authors describe it.</source>
      <translation>Con qué receta se aprende de los votos: una para pocos votos, o D3PO tal como la describen sus autores.</translation>
    </message>
    <message>
      <source>CLIP skip</source>
      <translation>CLIP skip</translation>
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
      <translation>Distancia</translation>
    </message>
    <message>
      <source>Distance from the base</source>
      <translation>Distancia a la base</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Formato</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>Guía CFG</translation>
    </message>
    <message>
      <source>How clearly it prefers yours</source>
      <translation>Cuánto prefiere la tuya</translation>
    </message>
    <message>
      <source>How differently it draws from the base model (drift: root mean square change of the predicted noise).</source>
      <translation>Cuánto se aparta al pintar del modelo base (deriva: cambio cuadrático medio del ruido predicho).</translation>
    </message>
    <message>
      <source>How many digits are reckoned with. Half as many need half the memory and look nearly the same.</source>
      <translation>Con cuántas cifras se calcula. Con la mitad basta la mitad de memoria, y casi no se nota.</translation>
    </message>
    <message>
      <source>How many digits the file keeps. Half as many make half the size; the pictures hardly change.</source>
      <translation>Cuántas cifras guarda el archivo. Con la mitad ocupa la mitad, y las imágenes apenas cambian.</translation>
    </message>
    <message>
      <source>How many of the last layers that read the prompt are left out. Some models were made for 2.</source>
      <translation>Cuántas de las últimas capas que leen el prompt se dejan fuera. Algunos modelos se hicieron para 2.</translation>
    </message>
    <message>
      <source>How many votes it foretells that it had not seen: each by a model of the others (held-out accuracy).</source>
      <translation>Cuántos votos que no había visto acierta: cada uno con un modelo de los demás (held-out accuracy).</translation>
    </message>
    <message>
      <source>How much of what was learned is added to the base model: 100 % is as it was learned.</source>
      <translation>Cuánto de lo aprendido se suma al modelo base: 100 % es tal como se aprendió.</translation>
    </message>
    <message>
      <source>How much room a LoRA has for what was learned. Less makes a smaller file and loses some of it.</source>
      <translation>Cuánto espacio tiene un LoRA para lo aprendido. Menos da un archivo más pequeño y pierde algo.</translation>
    </message>
    <message>
      <source>How often some noise is taken away until the picture is done. More take longer and show more detail.</source>
      <translation>Cuántas veces se quita algo de ruido hasta terminar la imagen. Más pasos tardan más y muestran más detalle.</translation>
    </message>
    <message>
      <source>How often this prompt is drawn beside the others: 2 is twice as often as 1.</source>
      <translation>Con qué frecuencia se pinta este prompt junto a los demás: 2 es el doble que 1.</translation>
    </message>
    <message>
      <source>How often you chose its picture in a blind check; the upright lines hold the true share in 95 %.</source>
      <translation>Con qué frecuencia elegiste su imagen en una prueba ciega; las líneas verticales contienen la proporción real en un 95 %.</translation>
    </message>
    <message>
      <source>How strictly a picture follows its prompt, “CFG scale” elsewhere. Too much looks harsh.</source>
      <translation>Con qué rigor sigue la imagen su prompt; en otros programas, «CFG scale». En exceso queda dura.</translation>
    </message>
    <message>
      <source>How strong</source>
      <translation>Con qué fuerza</translation>
    </message>
    <message>
      <source>How things are called in the file. Programs differ in which names they know.</source>
      <translation>Cómo se llaman las cosas en el archivo. Los programas conocen nombres distintos.</translation>
    </message>
    <message>
      <source>Learning</source>
      <translation>Aprendizaje</translation>
    </message>
    <message>
      <source>LoRA</source>
      <translation>LoRA</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>Prompt negativo</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Números</translation>
    </message>
    <message>
      <source>Pairs of two models, without a word on which is which. At the end you see which one you chose more.</source>
      <translation>Pares de dos modelos, sin decir cuál es cuál. Al final ves cuál elegiste más.</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Precisión</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rango</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>Sampler</translation>
    </message>
    <message>
      <source>Seed</source>
      <translation>Semilla</translation>
    </message>
    <message>
      <source>Start from a LoRA</source>
      <translation>Partir de un LoRA</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Pasos</translation>
    </message>
    <message>
      <source>The model that draws before it has learned anything from you. It is never changed.</source>
      <translation>El modelo que pinta antes de haber aprendido nada de ti. Nunca se modifica.</translation>
    </message>
    <message>
      <source>The number that the noise of a picture comes from. The same seed and prompt give the same picture.</source>
      <translation>El número del que sale el ruido de una imagen. La misma semilla y el mismo prompt dan la misma imagen.</translation>
    </message>
    <message>
      <source>The part of a model that makes pixels of its picture. A model brings one; others change the colours.</source>
      <translation>La parte de un modelo que convierte su imagen en píxeles. Cada modelo trae una; otras cambian los colores.</translation>
    </message>
    <message>
      <source>The way from noise to a picture. Samplers differ in how many steps they need and how they look.</source>
      <translation>El camino del ruido a la imagen. Los samplers difieren en cuántos pasos necesitan y en su aspecto.</translation>
    </message>
    <message>
      <source>Trigger words</source>
      <translation>Palabras clave</translation>
    </message>
    <message>
      <source>Unseen votes foretold</source>
      <translation>Votos no vistos acertados</translation>
    </message>
    <message>
      <source>Unseen votes it predicts</source>
      <translation>Votos no vistos que acierta</translation>
    </message>
    <message>
      <source>VAE</source>
      <translation>VAE</translation>
    </message>
    <message>
      <source>Weight</source>
      <translation>Peso</translation>
    </message>
    <message>
      <source>What is not to be seen in the picture.</source>
      <translation>Lo que no debe verse en la imagen.</translation>
    </message>
    <message>
      <source>What was learned by the end of a round. Each round leaves one, and you can go back to any.</source>
      <translation>Lo aprendido al final de una ronda. Cada ronda deja uno, y puedes volver a cualquiera.</translation>
    </message>
    <message>
      <source>Words to write into a prompt along with the LoRA. Atelier needs none; they are a note to others.</source>
      <translation>Palabras que se escriben en un prompt junto con el LoRA. Atelier no necesita ninguna; son una nota para otros.</translation>
    </message>
  </context>
  <context>
    <name>help</name>
    <message>
      <source>&lt;b&gt;ComfyUI&lt;/b&gt;: put the file into &lt;i&gt;models/loras&lt;/i&gt; and set a “Load LoRA” node behind the checkpoint.&lt;br&gt;&lt;b&gt;A1111&lt;/b&gt; and &lt;b&gt;Forge&lt;/b&gt;: put it into &lt;i&gt;models/Lora&lt;/i&gt; and choose it on the Lora tab.&lt;br&gt;&lt;b&gt;InvokeAI&lt;/b&gt;: add the file in the Model Manager, then choose it under the model.</source>
      <translation>&lt;b&gt;ComfyUI&lt;/b&gt;: pon el archivo en &lt;i&gt;models/loras&lt;/i&gt; y coloca un nodo «Load LoRA» detrás del checkpoint.&lt;br&gt;&lt;b&gt;A1111&lt;/b&gt; y &lt;b&gt;Forge&lt;/b&gt;: ponlo en &lt;i&gt;models/Lora&lt;/i&gt; y elígelo en la pestaña Lora.&lt;br&gt;&lt;b&gt;InvokeAI&lt;/b&gt;: añade el archivo en el Model Manager y elígelo bajo el modelo.</translation>
    </message>
    <message>
      <source>&lt;b&gt;Ctrl+1&lt;/b&gt; to &lt;b&gt;Ctrl+9&lt;/b&gt; go to the pages. &lt;b&gt;Ctrl+P&lt;/b&gt; pauses and continues, &lt;b&gt;Ctrl+.&lt;/b&gt; stops, &lt;b&gt;Ctrl+E&lt;/b&gt; exports, &lt;b&gt;Ctrl+N&lt;/b&gt; makes a project, &lt;b&gt;Ctrl+O&lt;/b&gt; opens one, &lt;b&gt;Ctrl+I&lt;/b&gt; tells what counts towards the round, &lt;b&gt;Ctrl+J&lt;/b&gt; what the computer does, &lt;b&gt;Ctrl+,&lt;/b&gt; shows the settings. &lt;b&gt;?&lt;/b&gt; on the voting page shows its keys.</source>
      <translation>&lt;b&gt;Ctrl+1&lt;/b&gt; a &lt;b&gt;Ctrl+9&lt;/b&gt; llevan a las páginas. &lt;b&gt;Ctrl+P&lt;/b&gt; pausa y continúa, &lt;b&gt;Ctrl+.&lt;/b&gt; detiene, &lt;b&gt;Ctrl+E&lt;/b&gt; exporta, &lt;b&gt;Ctrl+N&lt;/b&gt; crea un proyecto, &lt;b&gt;Ctrl+O&lt;/b&gt; abre uno, &lt;b&gt;Ctrl+I&lt;/b&gt; dice qué cuenta para la ronda, &lt;b&gt;Ctrl+J&lt;/b&gt; qué hace el equipo, &lt;b&gt;Ctrl+,&lt;/b&gt; muestra los ajustes. &lt;b&gt;?&lt;/b&gt; en la página de votar muestra sus teclas.</translation>
    </message>
    <message>
      <source>&lt;b&gt;Ctrl+L&lt;/b&gt; has pictures for many votes drawn ahead, overnight if you like. Then you vote without waiting, and the graphics card is free meanwhile.</source>
      <translation>&lt;b&gt;Ctrl+L&lt;/b&gt; deja pintando por adelantado imágenes para muchos votos, durante la noche si quieres. Luego votas sin esperas, y mientras tanto la tarjeta gráfica está libre.</translation>
    </message>
    <message>
      <source>&lt;b&gt;Progress&lt;/b&gt; (Ctrl+7) shows the same pictures by the base model and by each checkpoint, and what it thinks you like: the pictures it ranks highest and lowest, in plain words where some fit. &lt;b&gt;Blind check&lt;/b&gt; (Ctrl+6) shows pairs of two models without saying which is which, and tells at the end which one you like better.</source>
      <translation>&lt;b&gt;Progreso&lt;/b&gt; (Ctrl+7) muestra las mismas imágenes del modelo base y de cada checkpoint, y lo que cree que te gusta: las imágenes que pone más arriba y más abajo, con palabras sencillas si las hay. La &lt;b&gt;prueba ciega&lt;/b&gt; (Ctrl+6) muestra pares de dos modelos sin decir cuál es cuál, y al final te dice cuál te gusta más.</translation>
    </message>
    <message>
      <source>After a round</source>
      <translation>Tras una ronda</translation>
    </message>
    <message>
      <source>After twenty votes the model learns from them while you go on voting; the line at the bottom shows how far it is. Each round leaves a checkpoint, and nothing of the rounds before is lost. Two or three rounds are enough to see your taste in the pictures.</source>
      <translation>Tras veinte votos el modelo aprende de ellos mientras tú sigues votando; la línea de abajo muestra por dónde va. Cada ronda deja un checkpoint, y no se pierde nada de las anteriores. Con dos o tres rondas basta para ver tu gusto en las imágenes.</translation>
    </message>
    <message>
      <source>Ask a blind check first; one look at a few pictures misleads. Then choose an older checkpoint on the Progress page and press “Work on from here”.</source>
      <translation>Haz antes una prueba ciega; un vistazo a unas pocas imágenes engaña. Luego elige un checkpoint anterior en la página Progreso y pulsa «Seguir desde aquí».</translation>
    </message>
    <message>
      <source>Begin at strength 1 and lower it if the style is too strong. Your prompts need no special word.</source>
      <translation>Empieza con fuerza 1 y bájala si el estilo es demasiado fuerte. Tus prompts no necesitan ninguna palabra especial.</translation>
    </message>
    <message>
      <source>Do not think long: your first look is what the model is to learn. Every vote is kept at once, so there is nothing to save.</source>
      <translation>No lo pienses mucho: tu primera mirada es lo que el modelo debe aprender. Cada voto se guarda al momento, así que no tienes que guardar nada.</translation>
    </message>
    <message>
      <source>How it learns</source>
      <translation>Cómo aprende</translation>
    </message>
    <message>
      <source>If the project shows four pictures, press the number of the best one, &lt;b&gt;1&lt;/b&gt; to &lt;b&gt;4&lt;/b&gt;, or click it: one key says that it is better than all others. With &lt;b&gt;Shift&lt;/b&gt;, or the right mouse button, a picture is marked bad first. The arrows move a frame, &lt;b&gt;Enter&lt;/b&gt; takes the framed picture, &lt;b&gt;0&lt;/b&gt; means all are bad.</source>
      <translation>Si el proyecto muestra cuatro imágenes, pulsa el número de la mejor, de &lt;b&gt;1&lt;/b&gt; a &lt;b&gt;4&lt;/b&gt;, o haz clic en ella: una tecla dice que es mejor que todas las demás. Con &lt;b&gt;Mayús&lt;/b&gt;, o con el botón derecho, se marca antes una imagen como mala. Las flechas mueven un marco, &lt;b&gt;Enter&lt;/b&gt; toma la imagen enmarcada, &lt;b&gt;0&lt;/b&gt; significa que todas son malas.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Teclas</translation>
    </message>
    <message>
      <source>On &lt;b&gt;Your pictures&lt;/b&gt; (Ctrl+4) you bring 5 to 30 pictures in the style you want: drop them there, or anywhere on the window. “Learn from them now” needs no vote; what they have in common is learned, and votes refine it. The bright part of each is what is learned: drag it, or move it with the arrow keys. A caption says what is to be seen; without one the project's prompts are used.</source>
      <translation>En &lt;b&gt;Tus imágenes&lt;/b&gt; (Ctrl+4) traes de 5 a 30 imágenes con el estilo que quieres: suéltalas allí o en cualquier parte de la ventana. «Aprender de ellas ahora» no necesita votos; se aprende lo que tienen en común, y los votos lo afinan. De cada una se aprende la parte clara: arrástrala o muévela con las flechas. Una descripción dice qué se ve; sin ella se usan los prompts del proyecto.</translation>
    </message>
    <message>
      <source>On the Export page a checkpoint becomes a LoRA file, and a click copies it to a program. It works with the base model that it was made from, and with others of the same family; one of the starter model only with the starter model.</source>
      <translation>En la página Exportar un checkpoint se convierte en un archivo LoRA, y un clic lo copia a un programa. Funciona con el modelo base del que se hizo y con otros de la misma familia; uno del modelo inicial, solo con el modelo inicial.</translation>
    </message>
    <message>
      <source>Pictures of your own</source>
      <translation>Tus propias imágenes</translation>
    </message>
    <message>
      <source>The pictures that you vote on are still drawn by the base model, because those tell most about your taste. So look for the change in other places:</source>
      <translation>Las imágenes sobre las que votas las sigue pintando el modelo base, porque son las que más dicen de tu gusto. Así que busca el cambio en otros sitios:</translation>
    </message>
    <message>
      <source>They explain themselves wherever they stand over a field: point at them.</source>
      <translation>Se explican solas donde aparecen sobre un campo: pasa el cursor por encima.</translation>
    </message>
    <message>
      <source>Two pictures of one prompt stand side by side. Press &lt;b&gt;←&lt;/b&gt; or &lt;b&gt;→&lt;/b&gt; for the one you like better, with &lt;b&gt;Shift&lt;/b&gt; if it is much better: that teaches most. &lt;b&gt;↑&lt;/b&gt; means both are good, &lt;b&gt;↓&lt;/b&gt; both are bad, &lt;b&gt;Space&lt;/b&gt; skips them, &lt;b&gt;Backspace&lt;/b&gt; takes the last vote back.</source>
      <translation>Dos imágenes de un mismo prompt aparecen lado a lado. Pulsa &lt;b&gt;←&lt;/b&gt; o &lt;b&gt;→&lt;/b&gt; para la que te guste más, con &lt;b&gt;Mayús&lt;/b&gt; si es mucho mejor: es lo que más enseña. &lt;b&gt;↑&lt;/b&gt; significa que ambas son buenas, &lt;b&gt;↓&lt;/b&gt; que ambas son malas, &lt;b&gt;Espacio&lt;/b&gt; las salta, &lt;b&gt;Retroceso&lt;/b&gt; retira el último voto.</translation>
    </message>
    <message>
      <source>Use it in other programs</source>
      <translation>Usarlo en otros programas</translation>
    </message>
    <message>
      <source>Vote</source>
      <translation>Votar</translation>
    </message>
    <message>
      <source>Votes given in a hurry can be changed: click one of the last ten below the pictures, or find the picture in the gallery and press V there. “Train again” on the Progress page makes a checkpoint anew from the votes as they stand. Skip rather than guess.</source>
      <translation>Los votos dados con prisa se pueden cambiar: haz clic en uno de los últimos diez, bajo las imágenes, o busca la imagen en la galería y pulsa V. «Entrenar de nuevo» en la página Progreso rehace un checkpoint con los votos tal como están. Mejor saltar que adivinar.</translation>
    </message>
    <message>
      <source>When it gets worse</source>
      <translation>Cuando empeora</translation>
    </message>
    <message>
      <source>With “{0}” the newest checkpoint draws the pictures that you vote on.</source>
      <translation>Con «{0}» el checkpoint más nuevo pinta las imágenes sobre las que votas.</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Palabras</translation>
    </message>
    <message>
      <source>You choose that when you make a project; the Prompts page shows what you chose.</source>
      <translation>Eso lo eliges al crear un proyecto; la página Prompts muestra lo que elegiste.</translation>
    </message>
    <message>
      <source>“Rated pictures from elsewhere” takes folders that other programs have drawn: to vote on, or good and bad ones as votes. “Undo” takes back all that came at once.</source>
      <translation>«Imágenes valoradas de fuera» toma carpetas pintadas por otros programas: para votar, o buenas y malas como votos. «Deshacer» retira todo lo que llegó de una vez.</translation>
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <source>All keys on one sheet</source>
      <translation>Todas las teclas en una hoja</translation>
    </message>
    <message>
      <source>Both are bad; of more than two, all are bad</source>
      <translation>Ambas son malas; si son más de dos, todas son malas</translation>
    </message>
    <message>
      <source>Both are good; of more than two, all are alike</source>
      <translation>Ambas son buenas; si son más de dos, todas son iguales</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Fit the pictures into the window</source>
      <translation>Ajustar las imágenes a la ventana</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Pantalla completa</translation>
    </message>
    <message>
      <source>Give the pictures a star, or take it away</source>
      <translation>Dar una estrella a las imágenes, o quitarla</translation>
    </message>
    <message>
      <source>Keep zoom and place for the next pictures</source>
      <translation>Mantener zoom y lugar para las siguientes imágenes</translation>
    </message>
    <message>
      <source>Of more than two: bad or not; where the lesson marks bad ones, the best</source>
      <translation>Si son más de dos: mala o no; donde la lección marca las malas, la mejor</translation>
    </message>
    <message>
      <source>Of more than two: move the frame</source>
      <translation>Si son más de dos: mover el marco</translation>
    </message>
    <message>
      <source>Of more than two: take the framed one; without a frame, go on with the marks</source>
      <translation>Si son más de dos: tomar la enmarcada; sin marco, seguir con las marcas</translation>
    </message>
    <message>
      <source>Of more than two: the best one; where the lesson marks bad ones, bad or not</source>
      <translation>Si son más de dos: la mejor; donde la lección marca las malas, mala o no</translation>
    </message>
    <message>
      <source>One picture pixel, one screen pixel</source>
      <translation>Un píxel de imagen, un píxel de pantalla</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Rehacer</translation>
    </message>
    <message>
      <source>Rest: totals, and nothing to decide</source>
      <translation>Descanso: totales, y nada que decidir</translation>
    </message>
    <message>
      <source>See how your model draws now, beside the base model</source>
      <translation>Ver cómo pinta ahora tu modelo, junto al modelo base</translation>
    </message>
    <message>
      <source>Show what the last pictures were</source>
      <translation>Mostrar cuáles eran las últimas imágenes</translation>
    </message>
    <message>
      <source>Skip; the pictures may come back</source>
      <translation>Saltar; las imágenes pueden volver</translation>
    </message>
    <message>
      <source>Swap the pictures, while the key is held</source>
      <translation>Alternar las imágenes mientras se mantiene la tecla</translation>
    </message>
    <message>
      <source>The left one is better</source>
      <translation>La izquierda es mejor</translation>
    </message>
    <message>
      <source>The left one is much better</source>
      <translation>La izquierda es mucho mejor</translation>
    </message>
    <message>
      <source>The right one is better</source>
      <translation>La derecha es mejor</translation>
    </message>
    <message>
      <source>The right one is much better</source>
      <translation>La derecha es mucho mejor</translation>
    </message>
    <message>
      <source>Undo the last vote</source>
      <translation>Deshacer el último voto</translation>
    </message>
    <message>
      <source>button below</source>
      <translation>botón de abajo</translation>
    </message>
    <message>
      <source>button below, or Shift and click</source>
      <translation>botón de abajo, o Mayús y clic</translation>
    </message>
    <message>
      <source>click or tap the picture</source>
      <translation>clic o toque en la imagen</translation>
    </message>
    <message>
      <source>hold, or right button</source>
      <translation>mantener, o botón derecho</translation>
    </message>
    <message>
      <source>menu: hold, right button, “more…”</source>
      <translation>menú: mantener, botón derecho, «más…»</translation>
    </message>
  </context>
  <context>
    <name>machine</name>
    <message>
      <source>Atelier works on the processor now.</source>
      <translation>Atelier trabaja ahora en el procesador.</translation>
    </message>
    <message>
      <source>Atelier works on {0} now, in {1}.</source>
      <translation>Atelier trabaja ahora en {0}, con {1}.</translation>
    </message>
    <message>
      <source>Looking for graphics cards…</source>
      <translation>Buscando tarjetas gráficas…</translation>
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
      <translation>La memoria gráfica está casi llena</translation>
    </message>
    <message>
      <source>Graphics memory: {0} of {1} GB in use</source>
      <translation>Memoria gráfica: {0} de {1} GB en uso</translation>
    </message>
    <message>
      <source>Memory is nearly full</source>
      <translation>La memoria está casi llena</translation>
    </message>
    <message>
      <source>Memory: {0} GB, {1} of {2} GB free</source>
      <translation>Memoria: {0} GB, {1} de {2} GB libres</translation>
    </message>
    <message>
      <source>Processor: {0} %</source>
      <translation>Procesador: {0} %</translation>
    </message>
  </context>
  <context>
    <name>model_words</name>
    <message>
      <source>This file lacks a text encoder: choose a full checkpoint of this model.</source>
      <translation>A este archivo le falta un codificador de texto: elige un checkpoint completo de este modelo.</translation>
    </message>
    <message>
      <source>a model of its own size</source>
      <translation>un modelo con tamaño propio</translation>
    </message>
    <message>
      <source>predicts flow</source>
      <translation>predice flujo</translation>
    </message>
    <message>
      <source>predicts noise</source>
      <translation>predice ruido</translation>
    </message>
    <message>
      <source>predicts velocity</source>
      <translation>predice velocidad</translation>
    </message>
    <message>
      <source>{0} GB</source>
      <translation>{0} GB</translation>
    </message>
    <message>
      <source>{0} models are made for few steps with little guidance, as is suggested below; votes teach them less well.</source>
      <translation>Los modelos {0} están hechos para pocos pasos con poca guía CFG, como se sugiere abajo; los votos les enseñan menos.</translation>
    </message>
  </context>
  <context>
    <name>plan</name>
    <message>
      <source>Disk</source>
      <translation>Disco</translation>
    </message>
    <message>
      <source>Memory</source>
      <translation>Memoria</translation>
    </message>
    <message>
      <source>Pictures for a vote</source>
      <translation>Imágenes por voto</translation>
    </message>
    <message>
      <source>The next round</source>
      <translation>La próxima ronda</translation>
    </message>
    <message>
      <source>Votes an hour</source>
      <translation>Votos por hora</translation>
    </message>
    <message>
      <source>learned in {0}; the learning takes {1}</source>
      <translation>aprendida en {0}; el aprendizaje tarda {1}</translation>
    </message>
    <message>
      <source>not measured yet</source>
      <translation>sin medir aún</translation>
    </message>
    <message>
      <source>texts {0}, drawing {1}, decoding {2}, learning {3} of {4} GB that are free</source>
      <translation>textos {0}, pintar {1}, decodificar {2}, aprender {3} de {4} GB libres</translation>
    </message>
    <message>
      <source>{0} can be drawn and learned; you give {1}, at {2} a vote</source>
      <translation>se pueden pintar y aprender {0}; tú das {1}, a {2} por voto</translation>
    </message>
    <message>
      <source>{0} for the pictures of a vote</source>
      <translation>{0} para las imágenes de un voto</translation>
    </message>
    <message>
      <source>{0} for {1} votes</source>
      <translation>{0} para {1} votos</translation>
    </message>
    <message>
      <source>{0} on the disk for {1} votes</source>
      <translation>{0} en el disco para {1} votos</translation>
    </message>
    <message>
      <source>{0} to draw</source>
      <translation>{0} para pintar</translation>
    </message>
    <message>
      <source>{0} to learn a round</source>
      <translation>{0} para aprender una ronda</translation>
    </message>
    <message>
      <source>{0}; {1} are free</source>
      <translation>{0}; {1} libres</translation>
    </message>
  </context>
  <context>
    <name>question</name>
    <message>
      <source>Keep it</source>
      <translation>Conservar</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Sustituir</translation>
    </message>
    <message>
      <source>Replace a file</source>
      <translation>Sustituir un archivo</translation>
    </message>
    <message>
      <source>{0} is there already. Replace it?</source>
      <translation>{0} ya existe. ¿Sustituirlo?</translation>
    </message>
  </context>
  <context>
    <name>remark</name>
    <message>
      <source>Half precision is too narrow for this base model: the work goes on in full precision</source>
      <translation>La precisión media se queda corta para este modelo base: el trabajo sigue con la completa</translation>
    </message>
    <message>
      <source>The graphics card is too small for this base model: its weights are kept in four bits, and pictures come out a little different</source>
      <translation>La tarjeta gráfica es demasiado pequeña para este modelo base: sus pesos se guardan en cuatro bits, y las imágenes salen algo distintas</translation>
    </message>
    <message>
      <source>The graphics card was full: the work goes on in smaller steps</source>
      <translation>La tarjeta gráfica estaba llena: el trabajo sigue en pasos más pequeños</translation>
    </message>
    <message>
      <source>The graphics card was full: the work goes on with weights in four bits</source>
      <translation>La tarjeta gráfica estaba llena: el trabajo sigue con pesos de cuatro bits</translation>
    </message>
  </context>
  <context>
    <name>tour</name>
    <message>
      <source>Before that, mark a bad one: its number with Shift, the right button, or a long press.</source>
      <translation>Antes de eso, marca una mala: su número con Mayús, el botón derecho o una pulsación larga.</translation>
    </message>
    <message>
      <source>Here you see how far the round is. When it is full the model learns from it, while you go on voting.</source>
      <translation>Aquí ves cómo va la ronda. Cuando está llena, el modelo aprende de ella mientras tú sigues votando.</translation>
    </message>
    <message>
      <source>If all are bad, press {0}.</source>
      <translation>Si todas son malas, pulsa {0}.</translation>
    </message>
    <message>
      <source>If it is much better, press {0} or {1}: that teaches most.</source>
      <translation>Si es mucho mejor, pulsa {0} o {1}: es lo que más enseña.</translation>
    </message>
    <message>
      <source>Once you like how it paints, Export makes a file of your style for the programs that you use.</source>
      <translation>Cuando te guste cómo pinta, Exportar hace un archivo de tu estilo para los programas que usas.</translation>
    </message>
    <message>
      <source>Press the number of the best picture, or click it.</source>
      <translation>Pulsa el número de la mejor imagen, o haz clic en ella.</translation>
    </message>
    <message>
      <source>Press the numbers of the bad pictures, or click them, then Enter.</source>
      <translation>Pulsa los números de las imágenes malas, o haz clic en ellas, y luego Enter.</translation>
    </message>
    <message>
      <source>Press {0} or {1} for the picture that you like better, or click it.</source>
      <translation>Pulsa {0} o {1} para la imagen que te guste más, o haz clic en ella.</translation>
    </message>
    <message>
      <source>The best one counts too: its number with Shift, the right button, or a long press.</source>
      <translation>La mejor también cuenta: su número con Mayús, el botón derecho o una pulsación larga.</translation>
    </message>
    <message>
      <source>Where neither is better: {0} if both are good, {1} if both are bad.</source>
      <translation>Donde ninguna es mejor: {0} si ambas son buenas, {1} si ambas son malas.</translation>
    </message>
  </context>
  <context>
    <name>votes</name>
    <message>
      <source>disliked</source>
      <translation>no me gusta</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>se aprendió</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>se omite</translation>
    </message>
    <message>
      <source>liked</source>
      <translation>me gusta</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>no elegida</translation>
    </message>
  </context>
  <context>
    <name>words</name>
    <message>
      <source>Base model</source>
      <translation>Modelo base</translation>
    </message>
    <message>
      <source>Checkpoint {0}</source>
      <translation>Checkpoint {0}</translation>
    </message>
    <message>
      <source>a moment left</source>
      <translation>falta un momento</translation>
    </message>
    <message>
      <source>about {0} h</source>
      <translation>cerca de {0} h</translation>
    </message>
    <message>
      <source>about {0} h left</source>
      <translation>faltan cerca de {0} h</translation>
    </message>
    <message>
      <source>about {0} min</source>
      <translation>cerca de {0} min</translation>
    </message>
    <message>
      <source>about {0} min left</source>
      <translation>faltan cerca de {0} min</translation>
    </message>
    <message>
      <source>about {0} s</source>
      <translation>cerca de {0} s</translation>
    </message>
    <message>
      <source>about {0} s left</source>
      <translation>faltan cerca de {0} s</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>ahora mismo</translation>
    </message>
    <message>
      <source>{0} And {1} more like this: “Check the project” in Help lists and mends them.</source>
      <translation>{0} Y {1} más como este: «Revisar proyecto», en Ayuda, los enumera y los repara.</translation>
    </message>
    <message>
      <source>{0} at {1} %</source>
      <translation>{0} al {1} %</translation>
    </message>
    <message>
      <source>{0} h</source>
      <translation>{0} h</translation>
    </message>
    <message>
      <source>{0} h ago</source>
      <translation>hace {0} h</translation>
    </message>
    <message>
      <source>{0} min</source>
      <translation>{0} min</translation>
    </message>
    <message>
      <source>{0} min ago</source>
      <translation>hace {0} min</translation>
    </message>
    <message>
      <source>{0} s</source>
      <translation>{0} s</translation>
    </message>
    <message>
      <source>{0} “Check the project” in Help says more, and mends it.</source>
      <translation>{0} «Revisar proyecto», en Ayuda, dice más y lo repara.</translation>
    </message>
    <message>
      <source>{0}%</source>
      <translation>{0} %</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>«{0}»</translation>
    </message>
  </context>
</TS>
