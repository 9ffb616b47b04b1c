<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pt_BR" sourcelanguage="en">
  <context>
    <name>AheadDialog</name>
    <message>
      <source>Atelier draws ahead while it has nothing better to do, also in the background and after a restart. Later you vote without waiting, and the graphics card is free for other programs. These pictures never go out of date, as the base model draws them.</source>
      <translation>O Atelier adianta imagens quando não tem nada melhor a fazer, também em segundo plano e depois de reiniciar. Mais tarde você vota sem esperar, e a placa de vídeo fica livre para outros programas. Essas imagens nunca ficam desatualizadas, pois quem as pinta é o modelo base.</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Draw ahead</source>
      <translation>Adiantar imagens</translation>
    </message>
    <message>
      <source>For {0} votes</source>
      <translation>Para {0} votos</translation>
    </message>
    <message>
      <source>What they take is known once the first pictures are drawn.</source>
      <translation>O tempo e o espaço necessários são conhecidos assim que as primeiras imagens estiverem pintadas.</translation>
    </message>
    <message>
      <source>{0}, {1} on the disk</source>
      <translation>{0}, {1} no disco</translation>
    </message>
  </context>
  <context>
    <name>AheadRow</name>
    <message>
      <source>Draw ahead…</source>
      <translation>Adiantar imagens…</translation>
    </message>
    <message>
      <source>Draw no more ahead</source>
      <translation>Parar de adiantar</translation>
    </message>
    <message>
      <source>enough for {0}</source>
      <translation>dá para {0}</translation>
    </message>
    <message>
      <source>{0} left to vote on</source>
      <translation>ainda {0} para votar</translation>
    </message>
    <message>
      <source>{0} of {1} drawn ahead</source>
      <translation>{0} de {1} adiantados</translation>
    </message>
    <message>
      <source>{0} ready to vote on</source>
      <translation>{0} à espera de voto</translation>
    </message>
  </context>
  <context>
    <name>Banner</name>
    <message>
      <source>Copy details</source>
      <translation>Copiar detalhes</translation>
    </message>
    <message>
      <source>Dismiss</source>
      <translation>Dispensar</translation>
    </message>
    <message>
      <source>Try again</source>
      <translation>Tentar de novo</translation>
    </message>
  </context>
  <context>
    <name>BaseLine</name>
    <message>
      <source>Made for Atelier's starter model, which no other program has: a LoRA of it works here only. For one that you can take along, begin a project with a model of your own.</source>
      <translation>Feito para o modelo inicial do Atelier, que nenhum outro programa tem: um LoRA dele só funciona aqui. Para ter um que você possa levar consigo, comece um projeto com um modelo seu.</translation>
    </message>
    <message>
      <source>Made for {0}, which has a size of its own: a LoRA of it works with this model only.</source>
      <translation>Feito para {0}, que tem um tamanho próprio: um LoRA dele só funciona com esse modelo.</translation>
    </message>
    <message>
      <source>Made for {0}.</source>
      <translation>Feito para {0}.</translation>
    </message>
    <message>
      <source>Made for {0}. It works with other models of {1} too, the better the nearer they are to this one.</source>
      <translation>Feito para {0}. Também funciona com outros modelos {1}, e tanto melhor quanto mais próximos forem deste.</translation>
    </message>
  </context>
  <context>
    <name>BenchmarkDialog</name>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Drawing a test picture…</source>
      <translation>Pintando uma imagem de teste…</translation>
    </message>
    <message>
      <source>Measuring how long learning takes…</source>
      <translation>Medindo quanto tempo leva para aprender…</translation>
    </message>
    <message>
      <source>Opening the model; a large one takes a minute the first time…</source>
      <translation>Abrindo o modelo; um grande leva um minuto na primeira vez…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progresso</translation>
    </message>
    <message>
      <source>Test picture {0}</source>
      <translation>Imagem de teste {0}</translation>
    </message>
    <message>
      <source>This one: it predicts flow</source>
      <translation>Esta: prevê fluxo</translation>
    </message>
    <message>
      <source>This one: it predicts noise</source>
      <translation>Este: prevê ruído</translation>
    </message>
    <message>
      <source>This one: it predicts velocity</source>
      <translation>Este: prevê velocidade</translation>
    </message>
    <message>
      <source>Try the base model</source>
      <translation>Experimentar o modelo base</translation>
    </message>
  </context>
  <context>
    <name>BlindTestPage</name>
    <message>
      <source>Add a control prompt on the Prompts page: its pictures are only compared, never learned from.</source>
      <translation>Adicione um prompt de controle na página Prompts: as imagens dele só são comparadas, nunca usadas para aprender.</translation>
    </message>
    <message>
      <source>Go to the prompts</source>
      <translation>Ir para os prompts</translation>
    </message>
    <message>
      <source>No control prompt yet</source>
      <translation>Nenhum prompt de controle ainda</translation>
    </message>
    <message>
      <source>Nothing to check yet</source>
      <translation>Nada para testar ainda</translation>
    </message>
    <message>
      <source>The first checkpoint comes out of the first round of votes; here it meets the base model.</source>
      <translation>O primeiro checkpoint nasce da primeira rodada de votos; aqui ele enfrenta o modelo base.</translation>
    </message>
  </context>
  <context>
    <name>BlindTestResult</name>
    <message>
      <source>Go on voting</source>
      <translation>Continuar votando</translation>
    </message>
    <message>
      <source>New check…</source>
      <translation>Novo teste…</translation>
    </message>
    <message>
      <source>at {0} %</source>
      <translation>a {0}%</translation>
    </message>
    <message>
      <source>equal</source>
      <translation>iguais</translation>
    </message>
    <message>
      <source>{0} The check is not over.</source>
      <translation>{0} O teste ainda não terminou.</translation>
    </message>
  </context>
  <context>
    <name>BlindTestSetup</name>
    <message>
      <source>Begin</source>
      <translation>Começar</translation>
    </message>
    <message>
      <source>Blind check</source>
      <translation>Teste cego</translation>
    </message>
    <message>
      <source>Earlier checks</source>
      <translation>Testes anteriores</translation>
    </message>
    <message>
      <source>First model</source>
      <translation>Primeiro modelo</translation>
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
      <translation>Um modelo em cinco forças</translation>
    </message>
    <message>
      <source>One model draws each control prompt at two strengths from 50 to 150 %, from the same seeds. You choose blindly; at the end you are told which strength you like best.</source>
      <translation>Um modelo pinta cada prompt de controle em duas forças, de 50 a 150%, a partir das mesmas seeds. Você escolhe às cegas; no fim, fica sabendo de que força gosta mais.</translation>
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
      <translation>Dez pares só mostram uma vitória esmagadora; quarenta, uma preferência moderada.</translation>
    </message>
    <message>
      <source>The pictures come in the size of this project, {0} × {1}; at others the result may differ.</source>
      <translation>As imagens vêm no tamanho deste projeto, {0} × {1}; em outros, o resultado pode ser diferente.</translation>
    </message>
    <message>
      <source>Two models</source>
      <translation>Dois modelos</translation>
    </message>
    <message>
      <source>Two models draw the same control prompts from the same seeds. You choose without knowing which is which; the result is told at the end.</source>
      <translation>Dois modelos pintam os mesmos prompts de controle a partir das mesmas seeds. Você escolhe sem saber qual é qual; o resultado aparece no fim.</translation>
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
      <translation>{0} · em uso</translation>
    </message>
  </context>
  <context>
    <name>BlindTestVoting</name>
    <message>
      <source>A pair of the blind check</source>
      <translation>Um par do teste cego</translation>
    </message>
    <message>
      <source>Blind check: {0} of {1} pairs</source>
      <translation>Teste cego: {0} de {1} pares</translation>
    </message>
    <message>
      <source>Pairs of this check</source>
      <translation>Pares deste teste</translation>
    </message>
    <message>
      <source>Show the result so far</source>
      <translation>Ver o resultado parcial</translation>
    </message>
  </context>
  <context>
    <name>BreakView</name>
    <message>
      <source>Any key or a click goes on.</source>
      <translation>Qualquer tecla ou clique continua.</translation>
    </message>
    <message>
      <source>Every vote is kept.</source>
      <translation>Todos os votos estão guardados.</translation>
    </message>
    <message>
      <source>Resting</source>
      <translation>Descanso</translation>
    </message>
    <message>
      <source>rounds learned</source>
      <translation>rodadas aprendidas</translation>
    </message>
    <message>
      <source>votes</source>
      <translation>votos</translation>
    </message>
    <message>
      <source>votes to the end of the round</source>
      <translation>votos até o fim da rodada</translation>
    </message>
  </context>
  <context>
    <name>Charts</name>
    <message>
      <source>Blind wins over the base</source>
      <translation>Vitórias às cegas sobre a base</translation>
    </message>
    <message>
      <source>Distance from the base</source>
      <translation>Distância da base</translation>
    </message>
    <message>
      <source>How clearly it prefers yours</source>
      <translation>Quanto ele concorda com você</translation>
    </message>
    <message>
      <source>Unseen votes it predicts</source>
      <translation>Votos inéditos que prevê</translation>
    </message>
  </context>
  <context>
    <name>CheckDialog</name>
    <message>
      <source> The records as they were are kept as {0}.</source>
      <translation> Os registros, como estavam, foram guardados como {0}.</translation>
    </message>
    <message>
      <source> What is left cannot be mended:</source>
      <translation> O que resta não tem conserto:</translation>
    </message>
    <message>
      <source> {0} are free again.</source>
      <translation> Espaço liberado: {0}.</translation>
    </message>
    <message>
      <source>All is well.</source>
      <translation>Está tudo em ordem.</translation>
    </message>
    <message>
      <source>Check the project</source>
      <translation>Verificar o projeto</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Procurando…</translation>
    </message>
    <message>
      <source>Mending…</source>
      <translation>Reparando…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progresso</translation>
    </message>
    <message>
      <source>Repair</source>
      <translation>Reparar</translation>
    </message>
    <message>
      <source>The engine ends what it is doing…</source>
      <translation>O motor está terminando o que faz…</translation>
    </message>
    <message>
      <source>This was found. A repair keeps a copy of the records first.</source>
      <translation>Isto foi encontrado. O reparo guarda antes uma cópia dos registros.</translation>
    </message>
    <message>
      <source>This was found. It cannot be mended; everything else is well.</source>
      <translation>Isto foi encontrado. Não tem conserto; todo o resto está em ordem.</translation>
    </message>
    <message>
      <source>What could be mended is mended.</source>
      <translation>O que tinha conserto foi reparado.</translation>
    </message>
    <message>
      <source>What was found</source>
      <translation>O que foi encontrado</translation>
    </message>
  </context>
  <context>
    <name>CheckpointChart</name>
    <message>
      <source>Nothing to show yet</source>
      <translation>Nada para mostrar ainda</translation>
    </message>
  </context>
  <context>
    <name>CheckpointModel</name>
    <message>
      <source>Blind wins over the base</source>
      <translation>Vitórias às cegas sobre a base</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>Date</source>
      <translation>Data</translation>
    </message>
    <message>
      <source>Distance</source>
      <translation>Distância</translation>
    </message>
    <message>
      <source>Unseen votes foretold</source>
      <translation>Votos inéditos previstos</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>Votos</translation>
    </message>
    <message>
      <source>damaged</source>
      <translation>danificado</translation>
    </message>
    <message>
      <source>deleted</source>
      <translation>excluído</translation>
    </message>
    <message>
      <source>in use</source>
      <translation>em uso</translation>
    </message>
    <message>
      <source>pinned</source>
      <translation>fixado</translation>
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
      <translation>Os checkpoints aparecem aqui, um depois de cada rodada de votos.</translation>
    </message>
    <message>
      <source>Compare…</source>
      <translation>Comparar…</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Excluir</translation>
    </message>
    <message>
      <source>Export…</source>
      <translation>Exportar…</translation>
    </message>
    <message>
      <source>More</source>
      <translation>Mais</translation>
    </message>
    <message>
      <source>Name…</source>
      <translation>Dar nome…</translation>
    </message>
    <message>
      <source>Pin</source>
      <translation>Fixar</translation>
    </message>
    <message>
      <source>Restore</source>
      <translation>Restaurar</translation>
    </message>
    <message>
      <source>Show deleted</source>
      <translation>Mostrar excluídos</translation>
    </message>
    <message>
      <source>Train again</source>
      <translation>Treinar de novo</translation>
    </message>
    <message>
      <source>Train again without some votes…</source>
      <translation>Treinar de novo sem alguns votos…</translation>
    </message>
    <message>
      <source>Train this checkpoint anew from the votes as they stand now</source>
      <translation>Treinar este checkpoint outra vez com os votos como estão agora</translation>
    </message>
    <message>
      <source>Undo</source>
      <translation>Desfazer</translation>
    </message>
    <message>
      <source>Work on from here</source>
      <translation>Continuar daqui</translation>
    </message>
    <message>
      <source>{0} is back.</source>
      <translation>{0} está de volta.</translation>
    </message>
    <message>
      <source>{0} is deleted.</source>
      <translation>{0} foi excluído.</translation>
    </message>
    <message>
      <source>{0} is trained again as soon as the engine is free.</source>
      <translation>{0} será treinado de novo assim que o motor estiver livre.</translation>
    </message>
    <message>
      <source>{0} is trained again once you let the work continue.</source>
      <translation>{0} será treinado de novo quando você deixar o trabalho continuar.</translation>
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
      <translation>&amp;Legenda</translation>
    </message>
    <message>
      <source>Caption</source>
      <translation>Legenda</translation>
    </message>
    <message>
      <source>Drag the bright part, or use the arrow keys.</source>
      <translation>Arraste a parte clara ou use as setas.</translation>
    </message>
    <message>
      <source>Its caption is not used, only those of the first {0} pictures; it is learned under: {1}</source>
      <translation>A legenda dela não é usada, só as das primeiras {0} imagens; a imagem é aprendida com: {1}</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Deixar de fora</translation>
    </message>
    <message>
      <source>Leave {0} out</source>
      <translation>Deixar {0} de fora</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Remover</translation>
    </message>
    <message>
      <source>Remove {0}</source>
      <translation>Remover {0}</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>Incluir de novo</translation>
    </message>
    <message>
      <source>Take {0} in again</source>
      <translation>Incluir {0} de novo</translation>
    </message>
    <message>
      <source>Without a caption the project's prompts are used.</source>
      <translation>Sem legenda, valem os prompts do projeto.</translation>
    </message>
    <message>
      <source>Without a caption: {0}</source>
      <translation>Sem legenda: {0}</translation>
    </message>
  </context>
  <context>
    <name>CloseGuard</name>
    <message>
      <source>A LoRA file is about to be written. Broken off now, it is written anew the next time.</source>
      <translation>Um arquivo LoRA está para ser gravado. Se for interrompido agora, será gravado do zero na próxima vez.</translation>
    </message>
    <message>
      <source>Atelier closes as soon as this is done.</source>
      <translation>O Atelier fecha assim que isto terminar.</translation>
    </message>
    <message>
      <source>Atelier goes on in the background and closes when it is done</source>
      <translation>O Atelier continua em segundo plano e fecha ao terminar</translation>
    </message>
    <message>
      <source>Close Atelier</source>
      <translation>Fechar o Atelier</translation>
    </message>
    <message>
      <source>Close now</source>
      <translation>Fechar agora</translation>
    </message>
    <message>
      <source>Close when it is done</source>
      <translation>Fechar ao terminar</translation>
    </message>
    <message>
      <source>Finish in the background</source>
      <translation>Terminar em segundo plano</translation>
    </message>
    <message>
      <source>Leave it now</source>
      <translation>Sair agora</translation>
    </message>
    <message>
      <source>Leave the project</source>
      <translation>Sair do projeto</translation>
    </message>
    <message>
      <source>Pictures for {0} of {1} votes are drawn ahead so far. Closed now, Atelier goes on with them when the project is open again.</source>
      <translation>Até agora, há imagens adiantadas para {0} de {1} votos. Se você fechar agora, o Atelier continua com elas quando o projeto for aberto de novo.</translation>
    </message>
    <message>
      <source>The model is learning from your votes. Every vote is kept in any case; broken off now, this round is learned anew the next time.</source>
      <translation>O modelo está aprendendo com os seus votos. De todo modo, nenhum voto se perde; se for interrompida agora, esta rodada será aprendida do zero na próxima vez.</translation>
    </message>
  </context>
  <context>
    <name>CompareDialog</name>
    <message>
      <source>At the left</source>
      <translation>À esquerda</translation>
    </message>
    <message>
      <source>At the right</source>
      <translation>À direita</translation>
    </message>
    <message>
      <source>Compare</source>
      <translation>Comparar</translation>
    </message>
    <message>
      <source>Strength of the one at the right</source>
      <translation>Força à direita</translation>
    </message>
    <message>
      <source>Strength {0} %</source>
      <translation>Força {0}%</translation>
    </message>
    <message>
      <source>← → prompt      ↑ ↓ right      Shift ↑ ↓ left      + − strength      Tab swap      F fit      Z 100 %      Esc close</source>
      <translation>← → prompt      ↑ ↓ direita      Shift ↑ ↓ esquerda      + − força      Tab trocar      F ajustar      Z 100%      Esc fechar</translation>
    </message>
  </context>
  <context>
    <name>ConfirmDialog</name>
    <message>
      <source>Stay</source>
      <translation>Ficar</translation>
    </message>
  </context>
  <context>
    <name>CropView</name>
    <message>
      <source>Drag the bright part, or use the arrow keys.</source>
      <translation>Arraste a parte clara ou use as setas.</translation>
    </message>
    <message>
      <source>The part that is learned</source>
      <translation>A parte que é aprendida</translation>
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
      <translation>Progresso</translation>
    </message>
  </context>
  <context>
    <name>DownloadDialog</name>
    <message>
      <source>Asking the hub…</source>
      <translation>Consultando o hub…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Download</source>
      <translation>Baixar</translation>
    </message>
    <message>
      <source>Download a model</source>
      <translation>Baixar um modelo</translation>
    </message>
    <message>
      <source>Kept in the keyring of your system</source>
      <translation>Fica guardado no chaveiro do sistema</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Ver</translation>
    </message>
    <message>
      <source>Model on huggingface.co</source>
      <translation>Modelo no huggingface.co</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progresso</translation>
    </message>
    <message>
      <source>Read token</source>
      <translation>Token de leitura</translation>
    </message>
    <message>
      <source>file</source>
      <translation>arquivo</translation>
    </message>
    <message>
      <source>files</source>
      <translation>arquivos</translation>
    </message>
    <message>
      <source>licence: {0}</source>
      <translation>licença: {0}</translation>
    </message>
    <message>
      <source>none named</source>
      <translation>não informada</translation>
    </message>
    <message>
      <source>owner/name, or the address of its page</source>
      <translation>dono/nome, ou o endereço da página</translation>
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
      <translation>Traga de 5 a 30 imagens no estilo que você quer; o modelo aprende o que elas têm em comum antes mesmo de você votar.</translation>
    </message>
    <message>
      <source>Choose a folder…</source>
      <translation>Escolher uma pasta…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>Escolher imagens…</translation>
    </message>
    <message>
      <source>Drop pictures here</source>
      <translation>Solte imagens aqui</translation>
    </message>
    <message>
      <source>PNG, JPEG, WebP, AVIF and others; the files themselves are never changed.</source>
      <translation>PNG, JPEG, WebP, AVIF e outros; os arquivos em si nunca são alterados.</translation>
    </message>
    <message>
      <source>This project cannot learn from pictures of your own</source>
      <translation>Este projeto não pode aprender com imagens suas</translation>
    </message>
  </context>
  <context>
    <name>EstimateTiles</name>
    <message>
      <source>The pictures so far</source>
      <translation>As imagens até agora</translation>
    </message>
  </context>
  <context>
    <name>ExportForm</name>
    <message>
      <source>A smaller rank makes a smaller file; what it loses is told.</source>
      <translation>Um rank menor deixa o arquivo menor; o que se perde é informado.</translation>
    </message>
    <message>
      <source>A1111 and Forge show them</source>
      <translation>Aparecem no A1111 e no Forge</translation>
    </message>
    <message>
      <source>As trained</source>
      <translation>Como treinado</translation>
    </message>
    <message>
      <source>Author</source>
      <translation>Autor</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Procurar…</translation>
    </message>
    <message>
      <source>Exact (fp32)</source>
      <translation>Exato (fp32)</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Pasta</translation>
    </message>
    <message>
      <source>Folder for the export</source>
      <translation>Pasta para a exportação</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Formato</translation>
    </message>
    <message>
      <source>Half the size (fp16)</source>
      <translation>Metade do tamanho (fp16)</translation>
    </message>
    <message>
      <source>Half the size, wide range (bf16)</source>
      <translation>Metade do tamanho, faixa ampla (bf16)</translation>
    </message>
    <message>
      <source>How to use it</source>
      <translation>Como usar</translation>
    </message>
    <message>
      <source>Licence</source>
      <translation>Licença</translation>
    </message>
    <message>
      <source>LoRA for all programs (kohya)</source>
      <translation>LoRA para todos os programas (kohya)</translation>
    </message>
    <message>
      <source>LoRA for diffusers (PEFT folder)</source>
      <translation>LoRA para diffusers (pasta PEFT)</translation>
    </message>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
    </message>
    <message>
      <source>Numbers</source>
      <translation>Números</translation>
    </message>
    <message>
      <source>Picture</source>
      <translation>Imagem</translation>
    </message>
    <message>
      <source>Picture {0}</source>
      <translation>Imagem {0}</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rank</translation>
    </message>
    <message>
      <source>Tell your prompts in the file</source>
      <translation>Incluir seus prompts no arquivo</translation>
    </message>
    <message>
      <source>The file</source>
      <translation>O arquivo</translation>
    </message>
    <message>
      <source>The whole base model, diffusers folder</source>
      <translation>O modelo base inteiro, pasta diffusers</translation>
    </message>
    <message>
      <source>The whole base model, one file</source>
      <translation>O modelo base inteiro, um só arquivo</translation>
    </message>
    <message>
      <source>Trigger words</source>
      <translation>Palavras-gatilho</translation>
    </message>
    <message>
      <source>What it says of itself</source>
      <translation>O que ele diz de si</translation>
    </message>
    <message>
      <source>With the project</source>
      <translation>Junto ao projeto</translation>
    </message>
    <message>
      <source>Words and picture in files beside it too</source>
      <translation>Palavras e imagem também em arquivos ao lado</translation>
    </message>
  </context>
  <context>
    <name>ExportList</name>
    <message>
      <source>Copied to {0}</source>
      <translation>Copiado para {0}</translation>
    </message>
    <message>
      <source>Copy the marked file to:</source>
      <translation>Copiar o arquivo marcado para:</translation>
    </message>
    <message>
      <source>Copy to {0}</source>
      <translation>Copiar para {0}</translation>
    </message>
    <message>
      <source>Copying {0}…</source>
      <translation>Copiando {0}…</translation>
    </message>
    <message>
      <source>Exported so far</source>
      <translation>Exportados até agora</translation>
    </message>
    <message>
      <source>In InvokeAI add it by Models → Add models → Scan folder.</source>
      <translation>No InvokeAI, adicione-o em Models → Add models → Scan folder.</translation>
    </message>
    <message>
      <source>No folder of ComfyUI, A1111, Forge, InvokeAI or StabilityMatrix was found.</source>
      <translation>Nenhuma pasta do ComfyUI, A1111, Forge, InvokeAI ou StabilityMatrix foi encontrada.</translation>
    </message>
    <message>
      <source>No program that was found here reads the marked file.</source>
      <translation>Nenhum programa encontrado aqui lê o arquivo marcado.</translation>
    </message>
    <message>
      <source>Show in folder</source>
      <translation>Mostrar na pasta</translation>
    </message>
    <message>
      <source>What you export is listed here.</source>
      <translation>O que você exportar aparece aqui.</translation>
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
      <translation>Dê um nome ao arquivo.</translation>
    </message>
    <message>
      <source>How strong</source>
      <translation>Com que força</translation>
    </message>
    <message>
      <source>Learned from pictures of {0} × {1}. What was learned holds no size: draw with it at any.</source>
      <translation>Aprendido com imagens de {0} × {1}. O que foi aprendido não guarda tamanho: pinte com ele em qualquer um.</translation>
    </message>
    <message>
      <source>Nothing to export yet</source>
      <translation>Nada para exportar ainda</translation>
    </message>
    <message>
      <source>Stopped; {0} was not written.</source>
      <translation>Interrompido; {0} não foi gravado.</translation>
    </message>
    <message>
      <source>The file is written soon; the work that runs now comes to its end first…</source>
      <translation>O arquivo logo será gravado; antes, o trabalho em andamento chega ao fim…</translation>
    </message>
    <message>
      <source>The first checkpoint comes out of the first round of votes; here it becomes a file.</source>
      <translation>O primeiro checkpoint nasce da primeira rodada de votos; aqui ele vira um arquivo.</translation>
    </message>
    <message>
      <source>{0} · in use</source>
      <translation>{0} · em uso</translation>
    </message>
  </context>
  <context>
    <name>FileLine</name>
    <message>
      <source>Browse: {0}</source>
      <translation>Procurar: {0}</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Procurar…</translation>
    </message>
  </context>
  <context>
    <name>FilterRow</name>
    <message>
      <source>All checkpoints</source>
      <translation>Todos os checkpoints</translation>
    </message>
    <message>
      <source>All outcomes</source>
      <translation>Todos os resultados</translation>
    </message>
    <message>
      <source>All prompts</source>
      <translation>Todos os prompts</translation>
    </message>
    <message>
      <source>Bad</source>
      <translation>Ruim</translation>
    </message>
    <message>
      <source>Both good, or between</source>
      <translation>Ambas boas, ou no meio</translation>
    </message>
    <message>
      <source>Checkpoint</source>
      <translation>Checkpoint</translation>
    </message>
    <message>
      <source>Lost</source>
      <translation>Perdeu</translation>
    </message>
    <message>
      <source>Only pictures with a star</source>
      <translation>Só imagens com estrela</translation>
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
      <translation>Buscar nos prompts</translation>
    </message>
    <message>
      <source>Skipped</source>
      <translation>Pulada</translation>
    </message>
    <message>
      <source>Won</source>
      <translation>Venceu</translation>
    </message>
    <message>
      <source>★ only</source>
      <translation>Só ★</translation>
    </message>
  </context>
  <context>
    <name>FlawNotice</name>
    <message>
      <source>Draw them anew</source>
      <translation>Pintar de novo</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged, so the votes are kept, but not learned from.</source>
      <translation>Arquivos de {0} sumiram ou estão danificados; os votos ficam guardados, mas não se aprende com eles.</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged; they are drawn anew as soon as the engine is free.</source>
      <translation>Arquivos de {0} sumiram ou estão danificados; eles serão pintados de novo assim que o motor estiver livre.</translation>
    </message>
    <message>
      <source>Files of {0} are missing or damaged; {1} of them are being drawn anew.</source>
      <translation>Arquivos de {0} sumiram ou estão danificados; {1} estão sendo pintados de novo.</translation>
    </message>
    <message>
      <source>Show them…</source>
      <translation>Mostrar…</translation>
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
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Draw anew</source>
      <translation>Pintar de novo</translation>
    </message>
    <message>
      <source>No. {0}, learned from all the same:
{1}</source>
      <translation>Nº {0}, aprendido mesmo assim:
{1}</translation>
    </message>
    <message>
      <source>No. {0}, left out:
{1}</source>
      <translation>Nº {0}, deixado de fora:
{1}</translation>
    </message>
    <message>
      <source>Show the vote</source>
      <translation>Mostrar o voto</translation>
    </message>
    <message>
      <source>These votes are kept. Drawn anew from their seeds, the pictures are as they were, and the votes count for the next round.</source>
      <translation>Estes votos ficam guardados. Pintadas de novo a partir das suas seeds, as imagens ficam como eram, e os votos contam para a próxima rodada.</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>Votos</translation>
    </message>
    <message>
      <source>Votes with missing files</source>
      <translation>Votos com arquivos faltando</translation>
    </message>
  </context>
  <context>
    <name>FolderLine</name>
    <message>
      <source>Browse: {0}</source>
      <translation>Procurar: {0}</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Procurar…</translation>
    </message>
  </context>
  <context>
    <name>GalleryModel</name>
    <message>
      <source>with a star</source>
      <translation>com estrela</translation>
    </message>
  </context>
  <context>
    <name>GalleryOutcome</name>
    <message>
      <source>– skipped</source>
      <translation>– pulada</translation>
    </message>
    <message>
      <source>✓ best</source>
      <translation>✓ a melhor</translation>
    </message>
    <message>
      <source>✓ better</source>
      <translation>✓ melhor</translation>
    </message>
    <message>
      <source>✓ both good</source>
      <translation>✓ ambas boas</translation>
    </message>
    <message>
      <source>✓ much better</source>
      <translation>✓ muito melhor</translation>
    </message>
    <message>
      <source>✕ bad</source>
      <translation>✕ ruim</translation>
    </message>
    <message>
      <source>✕ both bad</source>
      <translation>✕ ambas ruins</translation>
    </message>
  </context>
  <context>
    <name>GalleryPage</name>
    <message>
      <source>Back to all pictures</source>
      <translation>Voltar a todas as imagens</translation>
    </message>
    <message>
      <source>Change this vote</source>
      <translation>Mudar este voto</translation>
    </message>
    <message>
      <source>Compare side by side, up to four</source>
      <translation>Comparar lado a lado, até quatro</translation>
    </message>
    <message>
      <source>Copied.</source>
      <translation>Copiado.</translation>
    </message>
    <message>
      <source>Copy prompt and seeds</source>
      <translation>Copiar prompt e seeds</translation>
    </message>
    <message>
      <source>Give a star</source>
      <translation>Dar estrela</translation>
    </message>
    <message>
      <source>Let a click mark one only</source>
      <translation>Um clique marca só uma</translation>
    </message>
    <message>
      <source>Let each click mark one more</source>
      <translation>Cada clique marca mais uma</translation>
    </message>
    <message>
      <source>Look at it large</source>
      <translation>Ver ampliada</translation>
    </message>
    <message>
      <source>Mark all</source>
      <translation>Marcar todas</translation>
    </message>
    <message>
      <source>No picture is like that.</source>
      <translation>Nenhuma imagem é assim.</translation>
    </message>
    <message>
      <source>Picture (*.png)</source>
      <translation>Imagem (*.png)</translation>
    </message>
    <message>
      <source>Pictures appear here once you have voted on them.</source>
      <translation>As imagens aparecem aqui depois que você vota nelas.</translation>
    </message>
    <message>
      <source>Save as PNG…</source>
      <translation>Salvar como PNG…</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>Salvar a imagem</translation>
    </message>
    <message>
      <source>Save {0} pictures into a folder</source>
      <translation>Salvar {0} imagens em uma pasta</translation>
    </message>
    <message>
      <source>Searching…</source>
      <translation>Buscando…</translation>
    </message>
    <message>
      <source>Take the star away</source>
      <translation>Tirar estrela</translation>
    </message>
    <message>
      <source>Unmark all</source>
      <translation>Desmarcar todas</translation>
    </message>
    <message>
      <source>back</source>
      <translation>voltar</translation>
    </message>
    <message>
      <source>change this vote</source>
      <translation>mudar este voto</translation>
    </message>
    <message>
      <source>compare</source>
      <translation>comparar</translation>
    </message>
    <message>
      <source>large</source>
      <translation>ampliar</translation>
    </message>
    <message>
      <source>mark one</source>
      <translation>marcar uma</translation>
    </message>
    <message>
      <source>mark several</source>
      <translation>marcar várias</translation>
    </message>
    <message>
      <source>more…</source>
      <translation>mais…</translation>
    </message>
    <message>
      <source>next</source>
      <translation>próxima</translation>
    </message>
    <message>
      <source>no star</source>
      <translation>sem estrela</translation>
    </message>
    <message>
      <source>previous</source>
      <translation>anterior</translation>
    </message>
    <message>
      <source>save…</source>
      <translation>salvar…</translation>
    </message>
    <message>
      <source>star</source>
      <translation>estrela</translation>
    </message>
    <message>
      <source>stop saving</source>
      <translation>parar de salvar</translation>
    </message>
    <message>
      <source>{0} of {1}</source>
      <translation>{0} de {1}</translation>
    </message>
    <message>
      <source>{0} pictures are marked.</source>
      <translation>{0} imagens estão marcadas.</translation>
    </message>
    <message>
      <source>{0} pictures can be dragged at once; save more than that with Ctrl+S.</source>
      <translation>Dá para arrastar {0} imagens de uma vez; para salvar mais que isso, use Ctrl+S.</translation>
    </message>
    <message>
      <source>{0} — {1}, seeds {2} and {3}</source>
      <translation>{0} — {1}, seeds {2} e {3}</translation>
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
      <translation>Fechar</translation>
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
      <translation>Grade</translation>
    </message>
    <message>
      <source>Prompts, one per line</source>
      <translation>Prompts, um por linha</translation>
    </message>
    <message>
      <source>Strengths in per cent</source>
      <translation>Forças em porcentagem</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>imagem</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imagens</translation>
    </message>
  </context>
  <context>
    <name>GroupField</name>
    <message>
      <source>Choose the best with 1–{0}.</source>
      <translation>Escolha a melhor com 1–{0}.</translation>
    </message>
    <message>
      <source>Choose with ← →.</source>
      <translation>Escolha com ← →.</translation>
    </message>
    <message>
      <source>Four</source>
      <translation>Quatro</translation>
    </message>
    <message>
      <source>Mark bad ones with 1–{0} and go on with {1}.</source>
      <translation>Marque as ruins com 1–{0} e siga com {1}.</translation>
    </message>
    <message>
      <source>Seven</source>
      <translation>Sete</translation>
    </message>
    <message>
      <source>Two</source>
      <translation>Duas</translation>
    </message>
  </context>
  <context>
    <name>GroupMarks</name>
    <message>
      <source>Bad: {0}.</source>
      <translation>Ruins: {0}.</translation>
    </message>
    <message>
      <source>Picture {0} of {1} is framed.</source>
      <translation>A imagem {0} de {1} está emoldurada.</translation>
    </message>
    <message>
      <source>The best: {0}.</source>
      <translation>A melhor: {0}.</translation>
    </message>
  </context>
  <context>
    <name>GroupView</name>
    <message>
      <source>The pictures to choose between</source>
      <translation>As imagens entre as quais escolher</translation>
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
      <translation>Processador</translation>
    </message>
    <message>
      <source>{0} (not found)</source>
      <translation>{0} (não encontrado)</translation>
    </message>
  </context>
  <context>
    <name>HelpDialog</name>
    <message>
      <source>All keys…</source>
      <translation>Todas as teclas…</translation>
    </message>
    <message>
      <source>Check the project…</source>
      <translation>Verificar o projeto…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ajuda</translation>
    </message>
    <message>
      <source>Log folder</source>
      <translation>Pasta do log</translation>
    </message>
    <message>
      <source>Make a report…</source>
      <translation>Criar um relatório…</translation>
    </message>
    <message>
      <source>Open the folder of this project</source>
      <translation>Abrir a pasta deste projeto</translation>
    </message>
    <message>
      <source>Open the folder with the log</source>
      <translation>Abrir a pasta com o log</translation>
    </message>
    <message>
      <source>Project folder</source>
      <translation>Pasta do projeto</translation>
    </message>
    <message>
      <source>Take the tour</source>
      <translation>Fazer o tour</translation>
    </message>
    <message>
      <source>The first ten minutes</source>
      <translation>Os primeiros dez minutos</translation>
    </message>
  </context>
  <context>
    <name>HistoryStrip</name>
    <message>
      <source>History</source>
      <translation>Histórico</translation>
    </message>
  </context>
  <context>
    <name>LargeView</name>
    <message>
      <source>The file is missing.</source>
      <translation>Arquivo não encontrado.</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>A imagem</translation>
    </message>
    <message>
      <source>The pictures that are compared</source>
      <translation>As imagens em comparação</translation>
    </message>
  </context>
  <context>
    <name>LearningRow</name>
    <message>
      <source>A round is being learned; the line at the bottom shows how far it is.</source>
      <translation>Uma rodada está sendo aprendida; a linha lá embaixo mostra o andamento.</translation>
    </message>
    <message>
      <source>All of them are learned, or left out. Bring more, or go on voting.</source>
      <translation>Todas já foram aprendidas ou deixadas de fora. Traga mais ou continue votando.</translation>
    </message>
    <message>
      <source>It needs no vote, and took {0} the last time. You can vote meanwhile.</source>
      <translation>Não precisa de nenhum voto, e da última vez levou {0}. Você pode votar enquanto isso.</translation>
    </message>
    <message>
      <source>It needs no vote. You can vote meanwhile.</source>
      <translation>Não precisa de nenhum voto. Você pode votar enquanto isso.</translation>
    </message>
    <message>
      <source>Learn from them now</source>
      <translation>Aprender com elas agora</translation>
    </message>
    <message>
      <source>See what it learned</source>
      <translation>Ver o que foi aprendido</translation>
    </message>
    <message>
      <source>They are learned once all are prepared, {0} of {1} so far. You can vote meanwhile.</source>
      <translation>Serão aprendidas quando todas estiverem preparadas; até agora, {0} de {1}. Você pode votar enquanto isso.</translation>
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
      <translation>Ele também aprendeu com {0} que você trouxe; deixe algumas de fora na página “Suas imagens” antes de treiná-lo de novo.</translation>
    </message>
    <message>
      <source>Space or click: leave out, take in      Shift + arrows: several</source>
      <translation>Espaço ou clique: deixar de fora, incluir      Shift + setas: vários</translation>
    </message>
    <message>
      <source>The votes that {0} learned, the newest first. Untick those that it should not have learned; a new checkpoint is trained from the others, and this one stays as it is.</source>
      <translation>Os votos que {0} aprendeu, os mais novos primeiro. Desmarque os que ele não deveria ter aprendido; um novo checkpoint é treinado com os outros, e este fica como está.</translation>
    </message>
    <message>
      <source>Train</source>
      <translation>Treinar</translation>
    </message>
    <message>
      <source>Train again without some votes</source>
      <translation>Treinar de novo sem alguns votos</translation>
    </message>
    <message>
      <source>Votes</source>
      <translation>Votos</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>imagem</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imagens</translation>
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
      <translation>Imagens</translation>
    </message>
  </context>
  <context>
    <name>LikedRow</name>
    <message>
      <source>Choose a folder…</source>
      <translation>Escolher uma pasta…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>Escolher imagens…</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Remover</translation>
    </message>
    <message>
      <source>Remove the pictures you like</source>
      <translation>Remover as imagens de que você gosta</translation>
    </message>
    <message>
      <source>optional</source>
      <translation>opcional</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>imagem</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imagens</translation>
    </message>
    <message>
      <source>{0} chosen</source>
      <translation>{0} escolhidas</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>“{0}”</translation>
    </message>
  </context>
  <context>
    <name>MainWindow</name>
    <message>
      <source>Closing after this step… — Atelier</source>
      <translation>Fecha depois deste passo… — Atelier</translation>
    </message>
    <message>
      <source>Round {0} was broken off the last time. Nothing is lost: it is learned anew.</source>
      <translation>A rodada {0} foi interrompida da última vez. Nada se perdeu: ela será aprendida do zero.</translation>
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
      <translation>Nº {0} na fila</translation>
    </message>
    <message>
      <source>Not drawn yet</source>
      <translation>Ainda não pintada</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Em pausa</translation>
    </message>
  </context>
  <context>
    <name>ModelField</name>
    <message>
      <source>A .safetensors checkpoint or a diffusers folder</source>
      <translation>Um checkpoint .safetensors ou uma pasta diffusers</translation>
    </message>
    <message>
      <source>A VAE in a .safetensors file</source>
      <translation>Um VAE em um arquivo .safetensors</translation>
    </message>
    <message>
      <source>A model of mine</source>
      <translation>Um modelo meu</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Modelo base</translation>
    </message>
    <message>
      <source>Browse for the base model</source>
      <translation>Procurar o modelo base</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Procurar…</translation>
    </message>
    <message>
      <source>Flow (rectified)</source>
      <translation>Fluxo</translation>
    </message>
    <message>
      <source>Models</source>
      <translation>Modelos</translation>
    </message>
    <message>
      <source>Noise (epsilon)</source>
      <translation>Ruído (ε)</translation>
    </message>
    <message>
      <source>None; or a LoRA file to go on from</source>
      <translation>Nenhum; ou um arquivo LoRA como ponto de partida</translation>
    </message>
    <message>
      <source>On this computer…</source>
      <translation>Neste computador…</translation>
    </message>
    <message>
      <source>Start from a LoRA</source>
      <translation>Partir de um LoRA</translation>
    </message>
    <message>
      <source>Starter model (included)</source>
      <translation>Modelo inicial (incluído)</translation>
    </message>
    <message>
      <source>Try it on this computer…</source>
      <translation>Experimentar neste computador…</translation>
    </message>
    <message>
      <source>VAE</source>
      <translation>VAE</translation>
    </message>
    <message>
      <source>Velocity (v)</source>
      <translation>Velocid. (v)</translation>
    </message>
    <message>
      <source>What it predicts</source>
      <translation>O que ele prevê</translation>
    </message>
    <message>
      <source>down to zero SNR</source>
      <translation>até SNR zero</translation>
    </message>
  </context>
  <context>
    <name>ModelLibrary</name>
    <message>
      <source>Add a folder…</source>
      <translation>Adicionar pasta…</translation>
    </message>
    <message>
      <source>Download…</source>
      <translation>Baixar…</translation>
    </message>
    <message>
      <source>Folder with models</source>
      <translation>Pasta com modelos</translation>
    </message>
    <message>
      <source>Looking through the folders of ComfyUI, A1111, Forge and others…</source>
      <translation>Olhando as pastas do ComfyUI, A1111, Forge e outros…</translation>
    </message>
    <message>
      <source>Models on this computer</source>
      <translation>Modelos neste computador</translation>
    </message>
    <message>
      <source>No model was found. Add the folder in which yours lie.</source>
      <translation>Nenhum modelo foi encontrado. Adicione a pasta onde estão os seus.</translation>
    </message>
    <message>
      <source>Search by name or kind</source>
      <translation>Buscar por nome ou tipo</translation>
    </message>
    <message>
      <source>Use this model</source>
      <translation>Usar este modelo</translation>
    </message>
    <message>
      <source>file cannot be used: show it</source>
      <translation>arquivo não pode ser usado: mostrar</translation>
    </message>
    <message>
      <source>files cannot be used: show them</source>
      <translation>arquivos não podem ser usados: mostrar</translation>
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
      <translation>Força de {0}</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0}%</translation>
    </message>
  </context>
  <context>
    <name>NameDelegate</name>
    <message>
      <source>Name</source>
      <translation>Nome</translation>
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
      <translation>Nome</translation>
    </message>
  </context>
  <context>
    <name>NewProjectForm</name>
    <message>
      <source>&amp;Folder</source>
      <translation>Pas&amp;ta</translation>
    </message>
    <message>
      <source>&amp;Learning</source>
      <translation>&amp;Aprendizado</translation>
    </message>
    <message>
      <source>&amp;Name</source>
      <translation>&amp;Nome</translation>
    </message>
    <message>
      <source>&amp;Prompts</source>
      <translation>&amp;Prompts</translation>
    </message>
    <message>
      <source>&amp;Question</source>
      <translation>Per&amp;gunta</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Modelo base</translation>
    </message>
    <message>
      <source>Browse for the project's folder</source>
      <translation>Procurar a pasta do projeto</translation>
    </message>
    <message>
      <source>Browse…</source>
      <translation>Procurar…</translation>
    </message>
    <message>
      <source>Create project</source>
      <translation>Criar projeto</translation>
    </message>
    <message>
      <source>Drawing</source>
      <translation>Pintura</translation>
    </message>
    <message>
      <source>Folder for the project</source>
      <translation>Pasta para o projeto</translation>
    </message>
    <message>
      <source>More: how it learns and draws</source>
      <translation>Mais: como aprende e pinta</translation>
    </message>
    <message>
      <source>My style</source>
      <translation>Meu estilo</translation>
    </message>
    <message>
      <source>N&amp;egative prompt</source>
      <translation>Prompt n&amp;egativo</translation>
    </message>
    <message>
      <source>Not measured yet: this takes half a minute, and says how long a vote and a round take here.</source>
      <translation>Ainda não medido: isso leva meio minuto e diz quanto tempo um voto e uma rodada levam aqui.</translation>
    </message>
    <message>
      <source>One prompt per line; each line is one kind of picture you will compare.</source>
      <translation>Um prompt por linha, cada um um tipo de imagem.</translation>
    </message>
    <message>
      <source>Pictures at a time</source>
      <translation>Imagens por vez</translation>
    </message>
    <message>
      <source>Pictures you like</source>
      <translation>Imagens de que você gosta</translation>
    </message>
    <message>
      <source>What do you want to &amp;teach?</source>
      <translation>O que você quer en&amp;sinar?</translation>
    </message>
    <message>
      <source>What no picture is to show; empty for nothing</source>
      <translation>O que nenhuma imagem deve mostrar; vazio para nada</translation>
    </message>
  </context>
  <context>
    <name>NoPairView</name>
    <message>
      <source>A control prompt is off, or the files of a checkpoint are missing.</source>
      <translation>Um prompt de controle está desativado, ou faltam arquivos de um checkpoint.</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Drawing the next pair…</source>
      <translation>Pintando o próximo par…</translation>
    </message>
    <message>
      <source>No more pairs can be drawn</source>
      <translation>Não há mais pares para pintar</translation>
    </message>
    <message>
      <source>Press Enter to go on.</source>
      <translation>Pressione Enter para continuar.</translation>
    </message>
    <message>
      <source>The model learns from your votes first; this page goes on by itself.</source>
      <translation>Primeiro o modelo aprende com os seus votos; esta página continua sozinha.</translation>
    </message>
    <message>
      <source>The pairs are drawn after this round</source>
      <translation>Os pares serão pintados depois desta rodada</translation>
    </message>
    <message>
      <source>The work is stopped</source>
      <translation>O trabalho está parado</translation>
    </message>
  </context>
  <context>
    <name>NoteList</name>
    <message>
      <source>Copy all</source>
      <translation>Copiar tudo</translation>
    </message>
    <message>
      <source>Dismiss all</source>
      <translation>Dispensar tudo</translation>
    </message>
    <message>
      <source>What is to be said of the pictures</source>
      <translation>O que há a dizer das imagens</translation>
    </message>
    <message>
      <source>What was noticed</source>
      <translation>O que foi notado</translation>
    </message>
    <message>
      <source>What was noticed ({0})</source>
      <translation>O que foi notado ({0})</translation>
    </message>
  </context>
  <context>
    <name>Notifications</name>
    <message>
      <source>Drawn ahead and ready to vote on: {0}</source>
      <translation>Já adiantados e à espera de voto: {0}</translation>
    </message>
    <message>
      <source>Round {0} is learned</source>
      <translation>Rodada {0} aprendida</translation>
    </message>
    <message>
      <source>{0} is saved</source>
      <translation>{0} foi salvo</translation>
    </message>
  </context>
  <context>
    <name>OwnPictures</name>
    <message>
      <source>1 is left out.</source>
      <translation>1 fica de fora.</translation>
    </message>
    <message>
      <source>Choose a folder of pictures that you like</source>
      <translation>Escolha uma pasta com imagens de que você gosta</translation>
    </message>
    <message>
      <source>Choose pictures that you like</source>
      <translation>Escolha imagens de que você gosta</translation>
    </message>
    <message>
      <source>Pictures ({0})</source>
      <translation>Imagens ({0})</translation>
    </message>
    <message>
      <source>Undo: rated pictures from “{0}”</source>
      <translation>Desfazer: imagens avaliadas de “{0}”</translation>
    </message>
    <message>
      <source>Undo: {0} from “{1}”</source>
      <translation>Desfazer: {0} de “{1}”</translation>
    </message>
    <message>
      <source>damaged; bring it again</source>
      <translation>danificada; traga-a de novo</translation>
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
      <translation>sendo aprendida</translation>
    </message>
    <message>
      <source>is being prepared</source>
      <translation>em preparação</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>aprendido</translation>
    </message>
    <message>
      <source>learned by {0}</source>
      <translation>aprendida por {0}</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>fica de fora</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>imagem</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imagens</translation>
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
      <translation>pronta</translation>
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
      <translation>{0} ficam de fora.</translation>
    </message>
    <message>
      <source>{0} of {1} to vote on</source>
      <translation>{0} de {1} para votar</translation>
    </message>
    <message>
      <source>{0} that you do not like</source>
      <translation>{0} de que você não gosta</translation>
    </message>
    <message>
      <source>{0} that you gave already</source>
      <translation>{0} que você já deu</translation>
    </message>
    <message>
      <source>{0} that you like</source>
      <translation>{0} de que você gosta</translation>
    </message>
    <message>
      <source>{0}, learned by {1}</source>
      <translation>{0} que {1} aprendeu</translation>
    </message>
    <message>
      <source>{0}, {1} of them learned by {2}</source>
      <translation>{0}, das quais {2} aprendeu {1}</translation>
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
      <translation>Escolher uma pasta…</translation>
    </message>
    <message>
      <source>Choose pictures…</source>
      <translation>Escolher imagens…</translation>
    </message>
    <message>
      <source>Rated pictures from elsewhere…</source>
      <translation>Imagens avaliadas de outro lugar…</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>Suas imagens</translation>
    </message>
  </context>
  <context>
    <name>PictureSaving</name>
    <message>
      <source>Saved as {0}</source>
      <translation>Salvo como {0}</translation>
    </message>
    <message>
      <source>Saving {0} of {1}…</source>
      <translation>Salvando {0} de {1}…</translation>
    </message>
    <message>
      <source>Stopped: {0} of {1} pictures are in {2}.</source>
      <translation>Interrompido: {0} de {1} imagens estão em {2}.</translation>
    </message>
    <message>
      <source>{0} of {1} pictures are in {2}. Missing or damaged: {3}.</source>
      <translation>{0} de {1} imagens estão em {2}. Faltam ou estão danificadas: {3}.</translation>
    </message>
    <message>
      <source>{0} pictures are in {1}.</source>
      <translation>{0} imagens estão em {1}.</translation>
    </message>
    <message>
      <source>{0} pictures were saved before.</source>
      <translation>{0} imagens já tinham sido salvas.</translation>
    </message>
  </context>
  <context>
    <name>PlanDialog</name>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Measure now</source>
      <translation>Medir agora</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progresso</translation>
    </message>
    <message>
      <source>The engine is paused: what is missing is measured after “Continue”.</source>
      <translation>O motor está em pausa: o que falta será medido depois de “Continuar”.</translation>
    </message>
    <message>
      <source>Time, memory and disk</source>
      <translation>Tempo, memória e disco</translation>
    </message>
    <message>
      <source>Waiting for what the engine does now…</source>
      <translation>Esperando o que o motor está fazendo…</translation>
    </message>
  </context>
  <context>
    <name>PreviewRows</name>
    <message>
      <source>Previews</source>
      <translation>Prévias</translation>
    </message>
  </context>
  <context>
    <name>ProgressPage</name>
    <message>
      <source>Free disk space…</source>
      <translation>Liberar espaço em disco…</translation>
    </message>
    <message>
      <source>One side wins more often than chance would have it; look at the other one first.</source>
      <translation>Um lado vence mais vezes do que o acaso explicaria; olhe primeiro para o outro.</translation>
    </message>
    <message>
      <source>Pairs that came twice were answered differently: on these prompts the votes look random.</source>
      <translation>Pares que vieram duas vezes tiveram respostas diferentes: nestes prompts, os votos parecem aleatórios.</translation>
    </message>
    <message>
      <source>agree with yourself</source>
      <translation>sua coerência</translation>
    </message>
    <message>
      <source>both bad</source>
      <translation>ambas ruins</translation>
    </message>
    <message>
      <source>both good</source>
      <translation>ambas boas</translation>
    </message>
    <message>
      <source>left wins</source>
      <translation>esquerda vence</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imagens</translation>
    </message>
    <message>
      <source>rounds</source>
      <translation>rodadas</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>pulado(s)</translation>
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
      <translation>Arquivar “{0}”</translation>
    </message>
    <message>
      <source>Archiving “{0}”…</source>
      <translation>Arquivando “{0}”…</translation>
    </message>
    <message>
      <source>Broken off; nothing has changed.</source>
      <translation>Interrompido; nada mudou.</translation>
    </message>
    <message>
      <source>Deleting “{0}”…</source>
      <translation>Excluindo “{0}”…</translation>
    </message>
    <message>
      <source>Duplicate</source>
      <translation>Duplicar</translation>
    </message>
    <message>
      <source>Duplicate the project</source>
      <translation>Duplicar o projeto</translation>
    </message>
    <message>
      <source>Duplicating “{0}”…</source>
      <translation>Duplicando “{0}”…</translation>
    </message>
    <message>
      <source>Everything of “{0}” but what can be drawn again is in {1}.</source>
      <translation>Tudo de “{0}”, menos o que pode ser pintado de novo, está em {1}.</translation>
    </message>
    <message>
      <source>It is called “{0}” now.</source>
      <translation>Agora se chama “{0}”.</translation>
    </message>
    <message>
      <source>Move “{0}” into another folder</source>
      <translation>Mover “{0}” para outra pasta</translation>
    </message>
    <message>
      <source>Moving “{0}”…</source>
      <translation>Movendo “{0}”…</translation>
    </message>
    <message>
      <source>Open an archive</source>
      <translation>Desarquivar um projeto</translation>
    </message>
    <message>
      <source>Putting “{0}” back…</source>
      <translation>Restaurando “{0}”…</translation>
    </message>
    <message>
      <source>Rename</source>
      <translation>Renomear</translation>
    </message>
    <message>
      <source>Rename the project</source>
      <translation>Renomear o projeto</translation>
    </message>
    <message>
      <source>Renaming “{0}”…</source>
      <translation>Renomeando “{0}”…</translation>
    </message>
    <message>
      <source>The archive is a project in {0} now.</source>
      <translation>O projeto arquivado agora é um projeto em {0}.</translation>
    </message>
    <message>
      <source>Undo: put “{0}” back</source>
      <translation>Desfazer: restaurar “{0}”</translation>
    </message>
    <message>
      <source>Unpacking “{0}”…</source>
      <translation>Desarquivando “{0}”…</translation>
    </message>
    <message>
      <source>Zip files (*.zip)</source>
      <translation>Arquivos zip (*.zip)</translation>
    </message>
    <message>
      <source>{0} copy</source>
      <translation>{0} (cópia)</translation>
    </message>
    <message>
      <source>“{0}” is a project of its own.</source>
      <translation>“{0}” é agora um projeto à parte.</translation>
    </message>
    <message>
      <source>“{0}” is back.</source>
      <translation>“{0}” está de volta.</translation>
    </message>
    <message>
      <source>“{0}” is deleted. There is no trash for this disk, so it lies in {1} until you remove it.</source>
      <translation>“{0}” foi excluído. Este disco não tem lixeira, por isso ele fica em {1} até você removê-lo.</translation>
    </message>
    <message>
      <source>“{0}” is in the trash.</source>
      <translation>“{0}” está na lixeira.</translation>
    </message>
    <message>
      <source>“{0}” is open, so it cannot be deleted; choose “Close” in its menu first.</source>
      <translation>“{0}” está aberto e por isso não pode ser excluído; escolha antes “Fechar” no menu dele.</translation>
    </message>
    <message>
      <source>“{0}” lies in {1} now.</source>
      <translation>“{0}” agora está em {1}.</translation>
    </message>
  </context>
  <context>
    <name>PromptPage</name>
    <message>
      <source>A file with prompts</source>
      <translation>Um arquivo com prompts</translation>
    </message>
    <message>
      <source>Add</source>
      <translation>Adicionar</translation>
    </message>
    <message>
      <source>Copied. Write {0} in a prompt to have a line of it.</source>
      <translation>Copiado. Escreva {0} em um prompt para ter uma linha dele.</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Excluir</translation>
    </message>
    <message>
      <source>Drag rows, or press Alt+↑ or Alt+↓, to put them in another order.</source>
      <translation>Arraste as linhas, ou pressione Alt+↑ ou Alt+↓, para mudar a ordem.</translation>
    </message>
    <message>
      <source>For blind checks only</source>
      <translation>Só para testes cegos</translation>
    </message>
    <message>
      <source>From a file…</source>
      <translation>De um arquivo…</translation>
    </message>
    <message>
      <source>New prompts</source>
      <translation>Novos prompts</translation>
    </message>
    <message>
      <source>New prompts, one per line. “a {red|blue} boat” leaves a choice.</source>
      <translation>Novos prompts, um por linha. “a {red|blue} boat” deixa uma escolha.</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>Prompts</translation>
    </message>
    <message>
      <source>Prompts (*.txt *.csv *.tsv);;All files (*)</source>
      <translation>Prompts (*.txt *.csv *.tsv);;Todos os arquivos (*)</translation>
    </message>
    <message>
      <source>Prompts for blind checks are never voted on: they show whether what was learned holds.</source>
      <translation>Em prompts de teste cego nunca se vota: eles mostram se o que foi aprendido se sustenta.</translation>
    </message>
    <message>
      <source>Put back</source>
      <translation>Recolocar</translation>
    </message>
    <message>
      <source>Write a prompt first, one per line.</source>
      <translation>Escreva antes um prompt, um por linha.</translation>
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
      <translation>Adicionado: {0}.</translation>
    </message>
    <message>
      <source>{0} deleted; the pictures stay.</source>
      <translation>Excluído: {0}; as imagens ficam.</translation>
    </message>
    <message>
      <source>{0} left out: they are there already.</source>
      <translation>De fora por já existirem: {0}.</translation>
    </message>
    <message>
      <source>“{0}” has a brace without its other half, so it is drawn as it is written.</source>
      <translation>“{0}” tem uma chave sem par e será pintado como está escrito.</translation>
    </message>
  </context>
  <context>
    <name>PromptTable</name>
    <message>
      <source>Blind check</source>
      <translation>Teste cego</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Excluir</translation>
    </message>
    <message>
      <source>Move down</source>
      <translation>Mover para baixo</translation>
    </message>
    <message>
      <source>Move up</source>
      <translation>Mover para cima</translation>
    </message>
    <message>
      <source>Negative prompt</source>
      <translation>Prompt negativo</translation>
    </message>
    <message>
      <source>On</source>
      <translation>Ativo</translation>
    </message>
    <message>
      <source>Pictures</source>
      <translation>Imagens</translation>
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
      <translation>Per&amp;gunta</translation>
    </message>
    <message>
      <source>Lesson: {0}</source>
      <translation>Lição: {0}</translation>
    </message>
    <message>
      <source>Question over the pictures</source>
      <translation>Pergunta acima das imagens</translation>
    </message>
  </context>
  <context>
    <name>QuestionRow</name>
    <message>
      <source>None is bad</source>
      <translation>Nenhuma é ruim</translation>
    </message>
    <message>
      <source>{0} bad, go on</source>
      <translation>Ruins: {0}, continuar</translation>
    </message>
  </context>
  <context>
    <name>RatedDialog</name>
    <message>
      <source>A good and a bad picture of one prompt come as a vote; all others as pictures that you like, or do not like.</source>
      <translation>Uma imagem boa e uma ruim do mesmo prompt entram como voto; todas as outras, como imagens de que você gosta ou não gosta.</translation>
    </message>
    <message>
      <source>Bad ones</source>
      <translation>As ruins</translation>
    </message>
    <message>
      <source>Bring them in</source>
      <translation>Trazer</translation>
    </message>
    <message>
      <source>Cancel</source>
      <translation>Cancelar</translation>
    </message>
    <message>
      <source>Folder</source>
      <translation>Pasta</translation>
    </message>
    <message>
      <source>Good ones</source>
      <translation>As boas</translation>
    </message>
    <message>
      <source>Look at them</source>
      <translation>Examinar</translation>
    </message>
    <message>
      <source>One folder of pictures with their prompts in them</source>
      <translation>Uma pasta de imagens que contêm seus prompts</translation>
    </message>
    <message>
      <source>Pictures of one prompt come in groups for you to vote on. Prompts are read as ComfyUI, A1111, Forge, InvokeAI, NovelAI and Midjourney leave them.</source>
      <translation>Imagens do mesmo prompt vêm em grupos para você votar. Os prompts são lidos como ComfyUI, A1111, Forge, InvokeAI, NovelAI e Midjourney os deixam.</translation>
    </message>
    <message>
      <source>Rated pictures from elsewhere</source>
      <translation>Imagens avaliadas de outro lugar</translation>
    </message>
    <message>
      <source>Two folders, one of good and one of bad pictures</source>
      <translation>Duas pastas, uma de imagens boas e uma de ruins</translation>
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
      <translation>Procurando imagens…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progresso</translation>
    </message>
    <message>
      <source>Reading pictures: {0} of {1}</source>
      <translation>Lendo imagens: {0} de {1}</translation>
    </message>
  </context>
  <context>
    <name>RecentDelegate</name>
    <message>
      <source>open · {0}</source>
      <translation>aberto · {0}</translation>
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
      <translation>Arquivar…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Excluir</translation>
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
      <translation>Projetos recentes</translation>
    </message>
    <message>
      <source>Rename…</source>
      <translation>Renomear…</translation>
    </message>
    <message>
      <source>The menu key shows what can be done with a project.</source>
      <translation>A tecla de menu mostra o que se pode fazer com um projeto.</translation>
    </message>
  </context>
  <context>
    <name>ReportDialog</name>
    <message>
      <source>A report helps to find out what went wrong. It holds the log, the versions of programs, your settings and the counts of this project. It is only written to a file: you decide whom to send it to.</source>
      <translation>Um relatório ajuda a descobrir o que deu errado. Ele contém o log, as versões dos programas, suas configurações e os números deste projeto. Só é gravado em um arquivo: você decide a quem enviar.</translation>
    </message>
    <message>
      <source>Add pictures of the last votes</source>
      <translation>Incluir imagens dos últimos votos</translation>
    </message>
    <message>
      <source>Add prompts</source>
      <translation>Incluir prompts</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Keep names of folders and people</source>
      <translation>Manter nomes de pastas e pessoas</translation>
    </message>
    <message>
      <source>Make a report</source>
      <translation>Criar um relatório</translation>
    </message>
    <message>
      <source>Prompts, pictures and names stay out, unless you tick them:</source>
      <translation>Prompts, imagens e nomes ficam de fora, a menos que você os marque:</translation>
    </message>
    <message>
      <source>Save the report</source>
      <translation>Salvar o relatório</translation>
    </message>
    <message>
      <source>Save the report…</source>
      <translation>Salvar o relatório…</translation>
    </message>
    <message>
      <source>Saved as {0}</source>
      <translation>Salvo como {0}</translation>
    </message>
    <message>
      <source>Writing…</source>
      <translation>Gravando…</translation>
    </message>
    <message>
      <source>Zip files (*.zip)</source>
      <translation>Arquivos zip (*.zip)</translation>
    </message>
  </context>
  <context>
    <name>Rest</name>
    <message>
      <source>You have voted for {0} minutes. Time for a rest?</source>
      <translation>Você está votando há {0} minutos. Que tal um descanso?</translation>
    </message>
  </context>
  <context>
    <name>RoundPopover</name>
    <message>
      <source>Answered beside them</source>
      <translation>Respondidos à parte</translation>
    </message>
    <message>
      <source>Round {0}</source>
      <translation>Rodada {0}</translation>
    </message>
    <message>
      <source>Round {0} is being learned. What you vote on now counts towards round {1}: {2} of {3}.</source>
      <translation>A rodada {0} está sendo aprendida. Seus votos de agora contam para a rodada {1}: {2} de {3}.</translation>
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
      <translation>{0} de {1} votos; então o modelo aprende com eles.</translation>
    </message>
    <message>
      <source>{0} to go: {1} at your pace, and {2} until the pictures for them are drawn.</source>
      <translation>Ainda {0}: {1} no seu ritmo, e {2} até que as imagens para isso estejam pintadas.</translation>
    </message>
    <message>
      <source>{0} to go: {1} at your pace.</source>
      <translation>Ainda {0}: {1} no seu ritmo.</translation>
    </message>
    <message>
      <source>{0} votes: enough. It learns as soon as it can.</source>
      <translation>{0} votos: o bastante. O modelo aprende assim que puder.</translation>
    </message>
  </context>
  <context>
    <name>RoundText</name>
    <message>
      <source>A blind check of what it learned: not counted for the round</source>
      <translation>Um teste cego do que foi aprendido: não conta para a rodada</translation>
    </message>
    <message>
      <source>No picture is better than another: not counted for the round</source>
      <translation>Nenhuma imagem é melhor que outra: não conta para a rodada</translation>
    </message>
    <message>
      <source>Those came a second time: not counted for the round</source>
      <translation>Estas vieram uma segunda vez: não contam para a rodada</translation>
    </message>
    <message>
      <source>blind check</source>
      <translation>teste cego</translation>
    </message>
    <message>
      <source>blind checks</source>
      <translation>testes cegos</translation>
    </message>
    <message>
      <source>repeat</source>
      <translation>repetição</translation>
    </message>
    <message>
      <source>repeats</source>
      <translation>repetições</translation>
    </message>
    <message>
      <source>skipped</source>
      <translation>pulado(s)</translation>
    </message>
    <message>
      <source>{0} without a better one</source>
      <translation>{0} sem uma melhor</translation>
    </message>
    <message>
      <source>{0}: kept, with nothing to learn from</source>
      <translation>{0}: tudo guardado, mas sem nada a aprender</translation>
    </message>
    <message>
      <source>{0}: they may come back</source>
      <translation>{0}: talvez de volta mais tarde</translation>
    </message>
    <message>
      <source>{0}: they prove what was learned</source>
      <translation>{0}: prova do que foi aprendido</translation>
    </message>
    <message>
      <source>{0}: they show how alike you answer</source>
      <translation>{0}: medida da sua coerência</translation>
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
      <translation>Continuar votando</translation>
    </message>
    <message>
      <source>It learned from {0}.</source>
      <translation>Aprendeu com {0}.</translation>
    </message>
    <message>
      <source>Round {0} is learned</source>
      <translation>Rodada {0} aprendida</translation>
    </message>
    <message>
      <source>See more</source>
      <translation>Ver mais</translation>
    </message>
    <message>
      <source>The base model beside the checkpoint, prompt {0}</source>
      <translation>O modelo base ao lado do checkpoint, prompt {0}</translation>
    </message>
    <message>
      <source>What {0} draws</source>
      <translation>O que {0} pinta</translation>
    </message>
    <message>
      <source>left of the line: the base model      right of it: {0}</source>
      <translation>à esquerda da linha: o modelo base      à direita: {0}</translation>
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
      <translation>← → mover a linha      Tab trocar      M ver mais      E exportar      qualquer outra tecla: continuar</translation>
    </message>
  </context>
  <context>
    <name>SamplingField</name>
    <message>
      <source>A1111, Forge and ComfyUI count two of these steps as one: 10 there are 20 here.</source>
      <translation>A1111, Forge e ComfyUI contam dois destes passos como um: 10 lá são 20 aqui.</translation>
    </message>
    <message>
      <source>CLIP skip</source>
      <translation>CLIP skip</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>CFG</translation>
    </message>
    <message>
      <source>Sampler</source>
      <translation>Sampler</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Passos</translation>
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
      <translation>Como o A1111 e o Forge leem</translation>
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
      <translation>Copiar como as imagens são pintadas</translation>
    </message>
    <message>
      <source>Drawn with {0}</source>
      <translation>Pintado com {0}</translation>
    </message>
    <message>
      <source>Learning: {0}</source>
      <translation>Aprendizado: {0}</translation>
    </message>
    <message>
      <source>guidance {0}</source>
      <translation>CFG {0}</translation>
    </message>
    <message>
      <source>the model's own size</source>
      <translation>o tamanho do próprio modelo</translation>
    </message>
    <message>
      <source>{0} steps</source>
      <translation>{0} passos</translation>
    </message>
  </context>
  <context>
    <name>SettingsDialog</name>
    <message>
      <source>A note when a round is learned, a file is written or something went wrong.</source>
      <translation>Um aviso quando uma rodada é aprendida, um arquivo é gravado ou algo dá errado.</translation>
    </message>
    <message>
      <source>A quiet sound</source>
      <translation>Um som discreto</translation>
    </message>
    <message>
      <source>After {0} minutes of voting</source>
      <translation>Depois de votar {0} minutos</translation>
    </message>
    <message>
      <source>As the system</source>
      <translation>Como o sistema</translation>
    </message>
    <message>
      <source>Automatic</source>
      <translation>Automático</translation>
    </message>
    <message>
      <source>Change the folder for new projects</source>
      <translation>Mudar a pasta para novos projetos</translation>
    </message>
    <message>
      <source>Change…</source>
      <translation>Mudar…</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Compile the model</source>
      <translation>Compilar o modelo</translation>
    </message>
    <message>
      <source>Dark</source>
      <translation>Escuro</translation>
    </message>
    <message>
      <source>Drawing and learning</source>
      <translation>Pintura e aprendizado</translation>
    </message>
    <message>
      <source>Folder for new projects</source>
      <translation>Pasta para novos projetos</translation>
    </message>
    <message>
      <source>Four bits (least memory)</source>
      <translation>Quatro bits (menos memória)</translation>
    </message>
    <message>
      <source>Full (fp32)</source>
      <translation>Total (fp32)</translation>
    </message>
    <message>
      <source>Half (fp16)</source>
      <translation>Meia (fp16)</translation>
    </message>
    <message>
      <source>Half precision needs half the memory of a graphics card; a processor always works in full.</source>
      <translation>A meia precisão usa metade da memória da placa de vídeo; um processador sempre trabalha com a total.</translation>
    </message>
    <message>
      <source>Half, wide range (bf16)</source>
      <translation>Meia, faixa ampla (bf16)</translation>
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
      <translation>Os idiomas que não são inglês nem alemão ainda pedem um leitor nativo; correções são bem-vindas.</translation>
    </message>
    <message>
      <source>Light</source>
      <translation>Claro</translation>
    </message>
    <message>
      <source>Listen</source>
      <translation>Ouvir</translation>
    </message>
    <message>
      <source>Look</source>
      <translation>Aparência</translation>
    </message>
    <message>
      <source>Never</source>
      <translation>Nunca</translation>
    </message>
    <message>
      <source>New projects in</source>
      <translation>Novos projetos em</translation>
    </message>
    <message>
      <source>Notes</source>
      <translation>Avisos</translation>
    </message>
    <message>
      <source>Only on a graphics card: the first picture and the first round come minutes later, the others may come sooner. It needs a C++ compiler.</source>
      <translation>Só em placa de vídeo: a primeira imagem e a primeira rodada chegam minutos mais tarde, as outras talvez mais cedo. Precisa de um compilador de C++.</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Precisão</translation>
    </message>
    <message>
      <source>Projects</source>
      <translation>Projetos</translation>
    </message>
    <message>
      <source>Projects that you have already stay where they are.</source>
      <translation>Os projetos que você já tem ficam onde estão.</translation>
    </message>
    <message>
      <source>Remind me to rest</source>
      <translation>Lembrar de descansar</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Configurações</translation>
    </message>
    <message>
      <source>Show and change…</source>
      <translation>Ver e mudar…</translation>
    </message>
    <message>
      <source>Show pictures while they are drawn</source>
      <translation>Mostrar as imagens enquanto são pintadas</translation>
    </message>
    <message>
      <source>Size</source>
      <translation>Tamanho</translation>
    </message>
    <message>
      <source>Speed</source>
      <translation>Velocidade</translation>
    </message>
    <message>
      <source>Tell me</source>
      <translation>Avisar</translation>
    </message>
    <message>
      <source>These, and what Atelier works on, change when the settings are closed.</source>
      <translation>Isto, e também onde o Atelier trabalha, muda ao fechar as configurações.</translation>
    </message>
    <message>
      <source>Waiting</source>
      <translation>Espera</translation>
    </message>
    <message>
      <source>When a round is learned</source>
      <translation>Quando uma rodada é aprendida</translation>
    </message>
    <message>
      <source>When the window is not in front</source>
      <translation>Quando a janela não está à frente</translation>
    </message>
    <message>
      <source>Where you wait for a picture, you see it come out of the noise, at first blurred.</source>
      <translation>Onde você espera por uma imagem, vê como ela surge do ruído, a princípio borrada.</translation>
    </message>
    <message>
      <source>Window</source>
      <translation>Janela</translation>
    </message>
    <message>
      <source>With a sound</source>
      <translation>Com som</translation>
    </message>
    <message>
      <source>Works on</source>
      <translation>Trabalha em</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0}%</translation>
    </message>
  </context>
  <context>
    <name>ShortcutSheet</name>
    <message>
      <source>All as usual</source>
      <translation>Restaurar padrão</translation>
    </message>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
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
      <translation>Teclas da página de votação</translation>
    </message>
    <message>
      <source>Mouse, pen, finger</source>
      <translation>Mouse, caneta, dedo</translation>
    </message>
    <message>
      <source>Press Enter on a line to give it another key.</source>
      <translation>Pressione Enter em uma linha para mudar a tecla.</translation>
    </message>
    <message>
      <source>Press the new key for “{0}”, or Esc.</source>
      <translation>Pressione a nova tecla para “{0}”, ou Esc.</translation>
    </message>
    <message>
      <source>Search</source>
      <translation>Buscar</translation>
    </message>
    <message>
      <source>Search the keys</source>
      <translation>Buscar nas teclas</translation>
    </message>
    <message>
      <source>These keys cannot be changed.</source>
      <translation>Estas teclas não podem ser mudadas.</translation>
    </message>
    <message>
      <source>What it does</source>
      <translation>O que faz</translation>
    </message>
  </context>
  <context>
    <name>SizeField</name>
    <message>
      <source>About half the work for drawing and learning. Pictures show less detail and may be composed otherwise than at full size; the LoRA works at both.</source>
      <translation>Cerca de metade do trabalho para pintar e aprender. As imagens mostram menos detalhes e podem ter outra composição que no tamanho total; o LoRA funciona nos dois.</translation>
    </message>
    <message>
      <source>As the model was made for</source>
      <translation>O tamanho do próprio modelo</translation>
    </message>
    <message>
      <source>Draft, {0} × {0}</source>
      <translation>Rascunho, {0} × {0}</translation>
    </message>
    <message>
      <source>Full size, {0} × {0}</source>
      <translation>Tamanho total, {0} × {0}</translation>
    </message>
    <message>
      <source>Picture size</source>
      <translation>Tamanho da imagem</translation>
    </message>
  </context>
  <context>
    <name>SlimDialog</name>
    <message>
      <source>Close</source>
      <translation>Fechar</translation>
    </message>
    <message>
      <source>Free disk space</source>
      <translation>Liberar espaço em disco</translation>
    </message>
    <message>
      <source>Free the space</source>
      <translation>Liberar o espaço</translation>
    </message>
    <message>
      <source>Freeing…</source>
      <translation>Liberando…</translation>
    </message>
    <message>
      <source>Looking…</source>
      <translation>Procurando…</translation>
    </message>
    <message>
      <source>Older versions of Atelier kept every step of every picture. Only the last one is learned from: the others can go. No picture, vote or checkpoint changes, and what is learned stays the same.</source>
      <translation>Versões antigas do Atelier guardavam todos os passos de cada imagem. Só se aprende com o último: os outros podem sair. Nenhuma imagem, voto ou checkpoint muda, e o que é aprendido continua igual.</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progresso</translation>
    </message>
    <message>
      <source>There is nothing to free in this project.</source>
      <translation>Não há nada a liberar neste projeto.</translation>
    </message>
    <message>
      <source>{0} are free again.</source>
      <translation>Espaço liberado: {0}.</translation>
    </message>
    <message>
      <source>{0} can be freed.</source>
      <translation>Dá para liberar {0}.</translation>
    </message>
  </context>
  <context>
    <name>SourceLine</name>
    <message>
      <source>The last pictures — {0}</source>
      <translation>As últimas imagens — {0}</translation>
    </message>
    <message>
      <source>{0}, seeds {1} and {2}</source>
      <translation>{0}, seeds {1} e {2}</translation>
    </message>
  </context>
  <context>
    <name>StandingVote</name>
    <message>
      <source>Another vote takes the place of this one; {0} or {1} leaves it as it is.</source>
      <translation>Outro voto toma o lugar deste; {0} ou {1} o deixa como está.</translation>
    </message>
    <message>
      <source>You marked these pictures before.</source>
      <translation>Você já marcou estas imagens antes.</translation>
    </message>
    <message>
      <source>You said: both are bad.</source>
      <translation>Você disse: ambas são ruins.</translation>
    </message>
    <message>
      <source>You said: both are good.</source>
      <translation>Você disse: ambas são boas.</translation>
    </message>
    <message>
      <source>You said: picture {0} is the best.</source>
      <translation>Você disse: a imagem {0} é a melhor.</translation>
    </message>
    <message>
      <source>You said: the left one is better.</source>
      <translation>Você disse: a da esquerda é melhor.</translation>
    </message>
    <message>
      <source>You said: the left one is much better.</source>
      <translation>Você disse: a da esquerda é muito melhor.</translation>
    </message>
    <message>
      <source>You said: the right one is better.</source>
      <translation>Você disse: a da direita é melhor.</translation>
    </message>
    <message>
      <source>You said: the right one is much better.</source>
      <translation>Você disse: a da direita é muito melhor.</translation>
    </message>
  </context>
  <context>
    <name>StartPage</name>
    <message>
      <source>Check the project…</source>
      <translation>Verificar o projeto…</translation>
    </message>
    <message>
      <source>New project</source>
      <translation>Novo projeto</translation>
    </message>
    <message>
      <source>Open a project folder</source>
      <translation>Abrir uma pasta de projeto</translation>
    </message>
    <message>
      <source>Open archive…</source>
      <translation>Desarquivar…</translation>
    </message>
    <message>
      <source>Open folder…</source>
      <translation>Abrir pasta…</translation>
    </message>
    <message>
      <source>Opening “{0}”…</source>
      <translation>Abrindo “{0}”…</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progresso</translation>
    </message>
    <message>
      <source>Projects you have opened appear here.</source>
      <translation>Os projetos que você abriu aparecem aqui.</translation>
    </message>
    <message>
      <source>Recent projects</source>
      <translation>Projetos recentes</translation>
    </message>
    <message>
      <source>Teach a model your style by choosing between pictures.</source>
      <translation>Ensine o seu estilo a um modelo escolhendo entre imagens.</translation>
    </message>
  </context>
  <context>
    <name>StarterSamples</name>
    <message>
      <source>It paints trees, houses, mountains, flowers, boats, cats, stars and fish, and needs no graphics card. Its pictures are small by nature, 64 pixels wide; a model of yours paints larger ones.</source>
      <translation>Ele pinta árvores, casas, montanhas, flores, barcos, gatos, estrelas e peixes, e não precisa de placa de vídeo. Suas imagens são pequenas por natureza, com 64 pixels de largura; um modelo seu pinta imagens maiores.</translation>
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
      <translation>Já adiantados e à espera de voto: {0}</translation>
    </message>
    <message>
      <source>Next round: {0} of {1} votes</source>
      <translation>Próxima rodada: {0} de {1} votos</translation>
    </message>
    <message>
      <source>Pause</source>
      <translation>Pausar</translation>
    </message>
    <message>
      <source>Round {0}: {1} of {2} votes</source>
      <translation>Rodada {0}: {1} de {2} votos</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Parar</translation>
    </message>
    <message>
      <source>Votes of this round</source>
      <translation>Votos desta rodada</translation>
    </message>
    <message>
      <source>Work of the engine</source>
      <translation>Trabalho do motor</translation>
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
      <translation>{0} está pronto</translation>
    </message>
    <message>
      <source>{0} is saved</source>
      <translation>{0} foi salvo</translation>
    </message>
    <message>
      <source>{0} with bad files: see Progress</source>
      <translation>{0} com arquivos ruins: veja Progresso</translation>
    </message>
  </context>
  <context>
    <name>StrengthRow</name>
    <message>
      <source>A blind check tells at which strength you like it best.</source>
      <translation>Um teste cego diz com que força você gosta mais dele.</translation>
    </message>
    <message>
      <source>Another prompt</source>
      <translation>Outro prompt</translation>
    </message>
    <message>
      <source>Blind check: no clear difference between the strengths in {0} pairs.</source>
      <translation>Teste cego: nenhuma diferença clara entre as forças em {0} pares.</translation>
    </message>
    <message>
      <source>Blind check: you like it best at {0} %, after {1} pairs.</source>
      <translation>Teste cego: você gosta mais dele a {0}%, depois de {1} pares.</translation>
    </message>
    <message>
      <source>Check again…</source>
      <translation>Novo teste…</translation>
    </message>
    <message>
      <source>Check…</source>
      <translation>Testar…</translation>
    </message>
    <message>
      <source>Strength</source>
      <translation>Força</translation>
    </message>
    <message>
      <source>Strength {0} %</source>
      <translation>Força {0}%</translation>
    </message>
    <message>
      <source>Take {0} %</source>
      <translation>Usar {0}%</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0}%</translation>
    </message>
  </context>
  <context>
    <name>Taste</name>
    <message>
      <source>It has learned: {0}.</source>
      <translation>Aprendeu: {0}.</translation>
    </message>
    <message>
      <source>Learned from {0} and {1}.</source>
      <translation>Aprendeu com {0} e {1}.</translation>
    </message>
    <message>
      <source>Learned from {0}.</source>
      <translation>Aprendeu com {0}.</translation>
    </message>
    <message>
      <source>More votes of the same kind hardly change it any more.</source>
      <translation>Mais votos do mesmo tipo já quase não mudam isso.</translation>
    </message>
    <message>
      <source>No plain word fits what it has learned.</source>
      <translation>Nenhuma palavra simples descreve o que ele aprendeu.</translation>
    </message>
    <message>
      <source>Of {0} it had not seen it would have foretold {1} ({2} to {3}); by chance it would be half.</source>
      <translation>De {0} que não tinha visto, teria previsto {1} ({2} a {3}); por acaso, seria a metade.</translation>
    </message>
    <message>
      <source>Of {0} it had not seen it would have foretold {1}; chance might do as well, so it is too early to tell.</source>
      <translation>De {0} que não tinha visto, teria previsto {1}; o acaso poderia fazer igual, então é cedo para dizer.</translation>
    </message>
    <message>
      <source>There were no votes yet that it could have foretold.</source>
      <translation>Ainda não havia votos que ele pudesse ter previsto.</translation>
    </message>
    <message>
      <source>a clearer centre</source>
      <translation>um centro mais nítido</translation>
    </message>
    <message>
      <source>brighter</source>
      <translation>mais claro</translation>
    </message>
    <message>
      <source>busier</source>
      <translation>mais agitado</translation>
    </message>
    <message>
      <source>calmer</source>
      <translation>mais calmo</translation>
    </message>
    <message>
      <source>cooler colours</source>
      <translation>cores mais frias</translation>
    </message>
    <message>
      <source>darker</source>
      <translation>mais escuro</translation>
    </message>
    <message>
      <source>less contrast</source>
      <translation>menos contraste</translation>
    </message>
    <message>
      <source>less room around the subject</source>
      <translation>menos espaço em volta do motivo</translation>
    </message>
    <message>
      <source>less symmetrical</source>
      <translation>menos simétrico</translation>
    </message>
    <message>
      <source>more contrast</source>
      <translation>mais contraste</translation>
    </message>
    <message>
      <source>more room around the subject</source>
      <translation>mais espaço em volta do motivo</translation>
    </message>
    <message>
      <source>more symmetrical</source>
      <translation>mais simétrico</translation>
    </message>
    <message>
      <source>more vivid colours</source>
      <translation>cores mais vivas</translation>
    </message>
    <message>
      <source>of your pictures</source>
      <translation>imagens suas</translation>
    </message>
    <message>
      <source>paler colours</source>
      <translation>cores mais pálidas</translation>
    </message>
    <message>
      <source>picture of yours</source>
      <translation>imagem sua</translation>
    </message>
    <message>
      <source>spread to the edges</source>
      <translation>espalhado até as bordas</translation>
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
      <translation>cores mais quentes</translation>
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
      <translation>Ele conhece as suas imagens e nenhum dos seus votos; com alguns votos, ele classifica imagens aqui.</translation>
    </message>
    <message>
      <source>Looking at the pictures…</source>
      <translation>Olhando as imagens…</translation>
    </message>
    <message>
      <source>Not there yet</source>
      <translation>Ainda não existe</translation>
    </message>
    <message>
      <source>Ranked highest</source>
      <translation>Mais bem avaliadas</translation>
    </message>
    <message>
      <source>Ranked lowest</source>
      <translation>Menos bem avaliadas</translation>
    </message>
    <message>
      <source>The pictures that it learned from are not there any more.</source>
      <translation>As imagens com que ele aprendeu não existem mais.</translation>
    </message>
    <message>
      <source>This round did not tell what it learned of your taste.</source>
      <translation>Esta rodada não disse o que aprendeu do seu gosto.</translation>
    </message>
    <message>
      <source>What it thinks you like</source>
      <translation>Do que ele acha que você gosta</translation>
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
      <translation>os prompts do projeto</translation>
    </message>
  </context>
  <context>
    <name>TileView</name>
    <message>
      <source>Change the caption</source>
      <translation>Mudar a legenda</translation>
    </message>
    <message>
      <source>Leave out</source>
      <translation>Deixar de fora</translation>
    </message>
    <message>
      <source>Move the crop</source>
      <translation>Mover o recorte</translation>
    </message>
    <message>
      <source>Remove</source>
      <translation>Remover</translation>
    </message>
    <message>
      <source>Take in again</source>
      <translation>Incluir de novo</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>Suas imagens</translation>
    </message>
  </context>
  <context>
    <name>TopBar</name>
    <message>
      <source>Blind check</source>
      <translation>Teste cego</translation>
    </message>
    <message>
      <source>Export</source>
      <translation>Exportar</translation>
    </message>
    <message>
      <source>Gallery</source>
      <translation>Galeria</translation>
    </message>
    <message>
      <source>Help</source>
      <translation>Ajuda</translation>
    </message>
    <message>
      <source>Progress</source>
      <translation>Progresso</translation>
    </message>
    <message>
      <source>Prompts</source>
      <translation>Prompts</translation>
    </message>
    <message>
      <source>Settings</source>
      <translation>Configurações</translation>
    </message>
    <message>
      <source>Start</source>
      <translation>Início</translation>
    </message>
    <message>
      <source>Try out</source>
      <translation>Experimentar</translation>
    </message>
    <message>
      <source>Vote</source>
      <translation>Votar</translation>
    </message>
    <message>
      <source>Your pictures</source>
      <translation>Suas imagens</translation>
    </message>
  </context>
  <context>
    <name>TourBar</name>
    <message>
      <source>Done</source>
      <translation>Pronto</translation>
    </message>
    <message>
      <source>Leave the tour</source>
      <translation>Sair do tour</translation>
    </message>
    <message>
      <source>Next</source>
      <translation>Próximo</translation>
    </message>
    <message>
      <source>Tour, {0}: {1}</source>
      <translation>Tour, {0}: {1}</translation>
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
      <translation>CFG</translation>
    </message>
    <message>
      <source>Height</source>
      <translation>Altura</translation>
    </message>
    <message>
      <source>Keep</source>
      <translation>Manter</translation>
    </message>
    <message>
      <source>Keep the seed</source>
      <translation>Manter a seed</translation>
    </message>
    <message>
      <source>Mixed in</source>
      <translation>Na mistura</translation>
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
      <translation>Nova</translation>
    </message>
    <message>
      <source>New seed</source>
      <translation>Nova seed</translation>
    </message>
    <message>
      <source>Nothing mixed in</source>
      <translation>Nada na mistura</translation>
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
      <translation>Passos</translation>
    </message>
    <message>
      <source>Width</source>
      <translation>Largura</translation>
    </message>
    <message>
      <source>Width × height</source>
      <translation>Largura × altura</translation>
    </message>
  </context>
  <context>
    <name>TryPage</name>
    <message>
      <source>Checkpoint {0} is not there any more; the form leaves it out.</source>
      <translation>O checkpoint {0} não existe mais; o formulário o deixa de fora.</translation>
    </message>
    <message>
      <source>Copied with its settings.</source>
      <translation>Copiada com as configurações.</translation>
    </message>
    <message>
      <source>Copy</source>
      <translation>Copiar</translation>
    </message>
    <message>
      <source>Delete</source>
      <translation>Excluir</translation>
    </message>
    <message>
      <source>Delete a picture</source>
      <translation>Excluir uma imagem</translation>
    </message>
    <message>
      <source>Delete this picture from the history? It cannot be brought back.</source>
      <translation>Excluir esta imagem do histórico? Não será possível trazê-la de volta.</translation>
    </message>
    <message>
      <source>Draw</source>
      <translation>Pintar</translation>
    </message>
    <message>
      <source>Grid…</source>
      <translation>Grade…</translation>
    </message>
    <message>
      <source>Keep it</source>
      <translation>Manter</translation>
    </message>
    <message>
      <source>Save the picture</source>
      <translation>Salvar a imagem</translation>
    </message>
    <message>
      <source>Saved as {0}.</source>
      <translation>Salva como {0}.</translation>
    </message>
    <message>
      <source>Save…</source>
      <translation>Salvar…</translation>
    </message>
    <message>
      <source>Stop</source>
      <translation>Parar</translation>
    </message>
    <message>
      <source>The picture</source>
      <translation>A imagem</translation>
    </message>
    <message>
      <source>What you draw appears here, and stays with its settings.</source>
      <translation>O que você pintar aparece aqui e fica guardado com as configurações.</translation>
    </message>
  </context>
  <context>
    <name>VotePage</name>
    <message>
      <source>Pictures to choose between</source>
      <translation>Imagens entre as quais escolher</translation>
    </message>
    <message>
      <source>all bad</source>
      <translation>todas ruins</translation>
    </message>
    <message>
      <source>bad</source>
      <translation>ruim</translation>
    </message>
    <message>
      <source>bad or not</source>
      <translation>ruim ou não</translation>
    </message>
    <message>
      <source>best</source>
      <translation>a melhor</translation>
    </message>
    <message>
      <source>choose</source>
      <translation>escolher</translation>
    </message>
    <message>
      <source>done</source>
      <translation>pronto</translation>
    </message>
    <message>
      <source>go on</source>
      <translation>seguir</translation>
    </message>
    <message>
      <source>leave it</source>
      <translation>manter</translation>
    </message>
    <message>
      <source>none is bad</source>
      <translation>nenhuma ruim</translation>
    </message>
  </context>
  <context>
    <name>VoteStrip</name>
    <message>
      <source>The last ten votes; click one to change it</source>
      <translation>Os dez últimos votos; clique em um para mudá-lo</translation>
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
      <translation>melhor</translation>
    </message>
    <message>
      <source>both bad</source>
      <translation>ambas ruins</translation>
    </message>
    <message>
      <source>both good</source>
      <translation>ambas boas</translation>
    </message>
    <message>
      <source>more…</source>
      <translation>mais…</translation>
    </message>
    <message>
      <source>much better</source>
      <translation>muito melhor</translation>
    </message>
    <message>
      <source>skip</source>
      <translation>pular</translation>
    </message>
    <message>
      <source>undo</source>
      <translation>desfazer</translation>
    </message>
  </context>
  <context>
    <name>WaitingView</name>
    <message>
      <source>Comparing your pictures with the prompts…</source>
      <translation>Comparando suas imagens com os prompts…</translation>
    </message>
    <message>
      <source>Continue</source>
      <translation>Continuar</translation>
    </message>
    <message>
      <source>Drawing the next pictures…</source>
      <translation>Pintando as próximas imagens…</translation>
    </message>
    <message>
      <source>Learning from your votes…</source>
      <translation>Aprendendo com os seus votos…</translation>
    </message>
    <message>
      <source>Nothing is waiting</source>
      <translation>Nada à espera</translation>
    </message>
    <message>
      <source>Nothing is waiting, and the work is stopped</source>
      <translation>Nada à espera, e o trabalho está parado</translation>
    </message>
    <message>
      <source>Opening the model…</source>
      <translation>Abrindo o modelo…</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Em pausa</translation>
    </message>
    <message>
      <source>Progress of the next pictures</source>
      <translation>Progresso das próximas imagens</translation>
    </message>
    <message>
      <source>Reading your pictures…</source>
      <translation>Lendo suas imagens…</translation>
    </message>
    <message>
      <source>Step {0} of {1}</source>
      <translation>Passo {0} de {1}</translation>
    </message>
    <message>
      <source>The first time after a start takes a few seconds.</source>
      <translation>Logo depois de iniciar, a primeira vez leva alguns segundos.</translation>
    </message>
    <message>
      <source>Vote on what you skipped: {0}</source>
      <translation>Votar no que você pulou: {0}</translation>
    </message>
    <message>
      <source>Writing the LoRA file…</source>
      <translation>Gravando o arquivo LoRA…</translation>
    </message>
    <message>
      <source>or press Enter</source>
      <translation>ou pressione Enter</translation>
    </message>
  </context>
  <context>
    <name>WildcardButton</name>
    <message>
      <source>Text files that you drop here are copied there</source>
      <translation>Arquivos de texto soltos aqui são copiados para lá</translation>
    </message>
    <message>
      <source>Wildcard files…</source>
      <translation>Arquivos de curingas…</translation>
    </message>
    <message>
      <source>“__animals/cats__” is the file cats.txt in its folder animals</source>
      <translation>“__animals/cats__” é o arquivo cats.txt na pasta animals</translation>
    </message>
    <message>
      <source>“__colour__” in a prompt becomes a line of the file colour.txt in this folder, by lot for each vote</source>
      <translation>“__colour__” em um prompt vira uma linha do arquivo colour.txt desta pasta, sorteada a cada voto</translation>
    </message>
  </context>
  <context>
    <name>WorkPopover</name>
    <message>
      <source>Next</source>
      <translation>A seguir</translation>
    </message>
    <message>
      <source>Now</source>
      <translation>Agora</translation>
    </message>
    <message>
      <source>This computer</source>
      <translation>Este computador</translation>
    </message>
    <message>
      <source>Time, memory and disk…</source>
      <translation>Tempo, memória e disco…</translation>
    </message>
  </context>
  <context>
    <name>_ExportRow</name>
    <message>
      <source>Remove</source>
      <translation>Remover</translation>
    </message>
    <message>
      <source>Remove: {0}</source>
      <translation>Remover: {0}</translation>
    </message>
    <message>
      <source>Writing {0}</source>
      <translation>Gravando {0}</translation>
    </message>
  </context>
  <context>
    <name>blind check</name>
    <message>
      <source>It takes {0} answers to tell which strength you like best; skipped pairs do not count.</source>
      <translation>São precisas {0} respostas para dizer de que força você gosta mais; pares pulados não contam.</translation>
    </message>
    <message>
      <source>No clear difference</source>
      <translation>Nenhuma diferença clara</translation>
    </message>
    <message>
      <source>Nothing is decided yet</source>
      <translation>Nada decidido ainda</translation>
    </message>
    <message>
      <source>This is how often you preferred {0} at each strength, in {1} pairs; ties count half.</source>
      <translation>Com esta frequência você preferiu {0} em cada força, em {1} pares; empates contam metade.</translation>
    </message>
    <message>
      <source>Too few answers yet</source>
      <translation>Ainda há poucas respostas</translation>
    </message>
    <message>
      <source>Vote on a pair first; skipped pairs count for nobody.</source>
      <translation>Vote antes em um par; pares pulados não contam para ninguém.</translation>
    </message>
    <message>
      <source>You like it best at {0} %</source>
      <translation>Você gosta mais a {0}%</translation>
    </message>
    <message>
      <source>You like {0} better than {1}</source>
      <translation>Para você, {0} é melhor que {1}</translation>
    </message>
    <message>
      <source>checkpoint {0}</source>
      <translation>o checkpoint {0}</translation>
    </message>
    <message>
      <source>the base model</source>
      <translation>o modelo base</translation>
    </message>
    <message>
      <source>{0} %</source>
      <translation>{0}%</translation>
    </message>
    <message>
      <source>{0} % ({1}–{2} %)</source>
      <translation>{0}% ({1}–{2}%)</translation>
    </message>
    <message>
      <source>{0} Chance alone could explain this; more pairs would tell.</source>
      <translation>{0} O acaso sozinho poderia explicar isso; mais pares mostrariam.</translation>
    </message>
    <message>
      <source>{0} against {1}</source>
      <translation>{0} contra {1}</translation>
    </message>
    <message>
      <source>{0} at five strengths</source>
      <translation>{0} em cinco forças</translation>
    </message>
    <message>
      <source>{0} was preferred to {1} in {2} of {3} pairs; ties count half.</source>
      <translation>{0} venceu {1} em {2} de {3} pares; empates contam metade.</translation>
    </message>
    <message>
      <source>{0}: best at {1} %, {2} of {3} pairs</source>
      <translation>{0}: melhor a {1}%, {2} de {3} pares</translation>
    </message>
    <message>
      <source>{0}: no clear difference, {1} of {2} pairs</source>
      <translation>{0}: nenhuma diferença clara, {1} de {2} pares</translation>
    </message>
    <message>
      <source>{0}: nothing decided</source>
      <translation>{0}: nada decidido</translation>
    </message>
    <message>
      <source>{0}: too few answers, {1} of {2} pairs</source>
      <translation>{0}: poucas respostas, {1} de {2} pares</translation>
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
      <translation>Comparando suas imagens com os prompts</translation>
    </message>
    <message>
      <source>Comparing {0} of yours with the prompts</source>
      <translation>Comparando as suas com os prompts: {0}</translation>
    </message>
    <message>
      <source>Drawing a pair for the blind check</source>
      <translation>Pintando um par para o teste cego</translation>
    </message>
    <message>
      <source>Drawing ahead: {0} left</source>
      <translation>Adiantando imagens: ainda {0}</translation>
    </message>
    <message>
      <source>Drawing pictures</source>
      <translation>Pintando imagens</translation>
    </message>
    <message>
      <source>Drawing pictures for {0}</source>
      <translation>Pintando imagens para {0}</translation>
    </message>
    <message>
      <source>Drawing {0}</source>
      <translation>Pintando {0}</translation>
    </message>
    <message>
      <source>Drawing {0} anew</source>
      <translation>Pintando {0} de novo</translation>
    </message>
    <message>
      <source>Drawing {0} to set beside yours</source>
      <translation>Pintando {0} para pôr ao lado das suas</translation>
    </message>
    <message>
      <source>Learning from your votes</source>
      <translation>Aprendendo com os seus votos</translation>
    </message>
    <message>
      <source>Learning round {0}</source>
      <translation>Aprendendo a rodada {0}</translation>
    </message>
    <message>
      <source>Learning round {0}, after {1}</source>
      <translation>Aprender a rodada {0}, após {1}</translation>
    </message>
    <message>
      <source>More pictures to vote on</source>
      <translation>Mais imagens para votar</translation>
    </message>
    <message>
      <source>Nothing until you continue</source>
      <translation>Nada até você continuar</translation>
    </message>
    <message>
      <source>Opening the model</source>
      <translation>Abrindo o modelo</translation>
    </message>
    <message>
      <source>Paused</source>
      <translation>Em pausa</translation>
    </message>
    <message>
      <source>Paused · graphics memory is free</source>
      <translation>Em pausa · memória de vídeo livre</translation>
    </message>
    <message>
      <source>Pausing…</source>
      <translation>Pausando…</translation>
    </message>
    <message>
      <source>Reading your pictures</source>
      <translation>Lendo suas imagens</translation>
    </message>
    <message>
      <source>Reading {0} of yours</source>
      <translation>Lendo as suas: {0}</translation>
    </message>
    <message>
      <source>Ready</source>
      <translation>Pronto</translation>
    </message>
    <message>
      <source>Saving the checkpoint</source>
      <translation>Salvando o checkpoint</translation>
    </message>
    <message>
      <source>Stopped</source>
      <translation>Parado</translation>
    </message>
    <message>
      <source>Stopping…</source>
      <translation>Parando…</translation>
    </message>
    <message>
      <source>Then: {0}</source>
      <translation>Depois: {0}</translation>
    </message>
    <message>
      <source>Training a checkpoint again</source>
      <translation>Treinando um checkpoint de novo</translation>
    </message>
    <message>
      <source>Training checkpoint {0} again</source>
      <translation>Treinando o checkpoint {0} de novo</translation>
    </message>
    <message>
      <source>Trying a base model</source>
      <translation>Experimentando um modelo base</translation>
    </message>
    <message>
      <source>Writing the LoRA file</source>
      <translation>Gravando o arquivo LoRA</translation>
    </message>
    <message>
      <source>Writing {0}</source>
      <translation>Gravando {0}</translation>
    </message>
    <message>
      <source>more vote</source>
      <translation>novo voto</translation>
    </message>
    <message>
      <source>more votes</source>
      <translation>novos votos</translation>
    </message>
    <message>
      <source>picture</source>
      <translation>imagem</translation>
    </message>
    <message>
      <source>pictures</source>
      <translation>imagens</translation>
    </message>
    <message>
      <source>preview</source>
      <translation>prévia</translation>
    </message>
    <message>
      <source>previews</source>
      <translation>prévias</translation>
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
      <translation>Um teste cego precisa de pelo menos um par.</translation>
    </message>
    <message>
      <source>A deck has {0} prompts at most; choose the best ones.</source>
      <translation>Um conjunto tem no máximo {0} prompts; escolha os melhores.</translation>
    </message>
    <message>
      <source>A note says that a round is being learned, and none is.</source>
      <translation>Uma nota diz que uma rodada está sendo aprendida, mas não há nenhuma.</translation>
    </message>
    <message>
      <source>A path is missing; say where the file or folder lies.</source>
      <translation>Falta um caminho; diga onde está o arquivo ou a pasta.</translation>
    </message>
    <message>
      <source>A project cannot be moved into itself; choose another folder.</source>
      <translation>Um projeto não pode ser movido para dentro de si mesmo; escolha outra pasta.</translation>
    </message>
    <message>
      <source>A project needs at least one prompt; write what the pictures should show.</source>
      <translation>Um projeto precisa de pelo menos um prompt; escreva o que as imagens devem mostrar.</translation>
    </message>
    <message>
      <source>A prompt needs words; switch it off if you no longer want it.</source>
      <translation>Um prompt precisa de palavras; desative-o se não o quiser mais.</translation>
    </message>
    <message>
      <source>A rehearsal needs at least one vote.</source>
      <translation>Um ensaio precisa de pelo menos um voto.</translation>
    </message>
    <message>
      <source>A round of learning takes about {0} min, in which nothing is drawn: have pictures drawn ahead, and vote on meanwhile.</source>
      <translation>Uma rodada de aprendizado leva cerca de {0} min, e nesse tempo nada é pintado: mande adiantar imagens e continue votando enquanto isso.</translation>
    </message>
    <message>
      <source>A style</source>
      <translation>Um estilo</translation>
    </message>
    <message>
      <source>A vote is 1 (better) or 2 (much better), not {0}.</source>
      <translation>Um voto é 1 (melhor) ou 2 (muito melhor), não {0}.</translation>
    </message>
    <message>
      <source>Add a control prompt on the Prompts page first.</source>
      <translation>Adicione antes um prompt de controle na página Prompts.</translation>
    </message>
    <message>
      <source>All of {0} is learned already.</source>
      <translation>A imagem {0} já é aprendida por inteiro.</translation>
    </message>
    <message>
      <source>Another folder has taken the place of “{0}” in {1}; put the right one back and go on, or open the project where it is now.</source>
      <translation>Outra pasta tomou o lugar de “{0}” em {1}; ponha a certa de volta e continue, ou abra o projeto onde ele está agora.</translation>
    </message>
    <message>
      <source>Another program is using the records of “{0}”; close it and try again.</source>
      <translation>Outro programa está usando os registros de “{0}”; feche-o e tente de novo.</translation>
    </message>
    <message>
      <source>Asks the D3PO paper's question of the steps in which each picture was drawn, the luck of single steps averaged out; in our measurements it learns less from the same votes, and it needs DDIM with noise and more room on the disk.</source>
      <translation>Faz a pergunta do artigo do D3PO sobre os passos em que cada imagem foi pintada, descontada a sorte de cada passo; nas nossas medições, aprende menos com os mesmos votos, e precisa de DDIM com ruído e de mais espaço em disco.</translation>
    </message>
    <message>
      <source>Checkpoint {0} is damaged: its files are not whole.</source>
      <translation>O checkpoint {0} está danificado: seus arquivos não estão completos.</translation>
    </message>
    <message>
      <source>Checkpoint {0} is worked with and damaged; one before it takes its place.</source>
      <translation>O checkpoint {0} está em uso e danificado; um anterior toma o lugar dele.</translation>
    </message>
    <message>
      <source>Checkpoint {0} was to be trained again, but that was broken off twice; ask for it once more.</source>
      <translation>O checkpoint {0} seria treinado de novo, mas isso foi interrompido duas vezes; peça outra vez.</translation>
    </message>
    <message>
      <source>Choose a folder for the project.</source>
      <translation>Escolha uma pasta para o projeto.</translation>
    </message>
    <message>
      <source>Choose a folder.</source>
      <translation>Escolha uma pasta.</translation>
    </message>
    <message>
      <source>Choose four bits as the precision in the settings: without, the work does not fit into the graphics card.</source>
      <translation>Escolha quatro bits como precisão nas configurações: sem isso, o trabalho não cabe na placa de vídeo.</translation>
    </message>
    <message>
      <source>Choose the base model.</source>
      <translation>Escolha o modelo base.</translation>
    </message>
    <message>
      <source>Choose two different models to compare.</source>
      <translation>Escolha dois modelos diferentes para comparar.</translation>
    </message>
    <message>
      <source>Closer to the prompt</source>
      <translation>Mais fiel ao prompt</translation>
    </message>
    <message>
      <source>D3PO</source>
      <translation>D3PO</translation>
    </message>
    <message>
      <source>D3PO as published</source>
      <translation>D3PO como publicado</translation>
    </message>
    <message>
      <source>Draw pictures of {0} × {1} pixels: larger ones do not fit into the memory here.</source>
      <translation>Pinte imagens de {0} × {1} pixels: maiores que isso não cabem na memória daqui.</translation>
    </message>
    <message>
      <source>Every picture that you brought is learned already, or left out.</source>
      <translation>Todas as imagens que você trouxe já foram aprendidas ou ficam de fora.</translation>
    </message>
    <message>
      <source>Few votes</source>
      <translation>Poucos votos</translation>
    </message>
    <message>
      <source>Fewer deformities</source>
      <translation>Menos deformidades</translation>
    </message>
    <message>
      <source>Files of Atelier that no record names: {0}; a repair moves them into the folder “{1}”.</source>
      <translation>Arquivos do Atelier que nenhum registro menciona: {0}; um reparo os move para a pasta “{1}”.</translation>
    </message>
    <message>
      <source>Folders left of work that was broken off: {0}.</source>
      <translation>Pastas que sobraram de trabalho interrompido: {0}.</translation>
    </message>
    <message>
      <source>Four-bit weights need the package bitsandbytes: install Atelier with its extra “four-bit”, or choose another precision in the settings.</source>
      <translation>Pesos em quatro bits precisam do pacote bitsandbytes: instale o Atelier com o extra “four-bit” ou escolha outra precisão nas configurações.</translation>
    </message>
    <message>
      <source>Further damaged rows of the records: {0}.</source>
      <translation>Outras linhas danificadas nos registros: {0}.</translation>
    </message>
    <message>
      <source>Give the project a name.</source>
      <translation>Dê um nome ao projeto.</translation>
    </message>
    <message>
      <source>Half precision is too narrow for this base model, and the memory of the graphics card is too small for full precision; draw smaller pictures, or choose another base model.</source>
      <translation>A meia precisão é estreita demais para este modelo base, e a memória da placa de vídeo é pequena demais para a precisão total; pinte imagens menores ou escolha outro modelo base.</translation>
    </message>
    <message>
      <source>It fits: pictures are drawn and learned as fast as you vote. There is nothing to change.</source>
      <translation>Dá conta: as imagens são pintadas e aprendidas tão depressa quanto você vota. Não há nada a mudar.</translation>
    </message>
    <message>
      <source>It is in printing colours without a profile: they may come out different.</source>
      <translation>Está em cores de impressão sem perfil: elas podem sair diferentes.</translation>
    </message>
    <message>
      <source>It is the same picture as {0}, so it is not taken twice.</source>
      <translation>É a mesma imagem que {0}, por isso não entra duas vezes.</translation>
    </message>
    <message>
      <source>It was laid on white where it can be seen through.</source>
      <translation>Onde era transparente, ficou sobre branco.</translation>
    </message>
    <message>
      <source>It was made larger: only {0} × {1} of its pixels show.</source>
      <translation>Foi ampliada: só aparecem {0} × {1} dos seus pixels.</translation>
    </message>
    <message>
      <source>Its colour profile is damaged and was left out: colours may come out different.</source>
      <translation>O perfil de cores está danificado e ficou de fora: as cores podem sair diferentes.</translation>
    </message>
    <message>
      <source>Its colours were turned from the profile “{0}” into sRGB.</source>
      <translation>As cores foram convertidas do perfil “{0}” para sRGB.</translation>
    </message>
    <message>
      <source>Its greys, from {0} to {1}, were scaled to those of a screen.</source>
      <translation>Os tons de cinza, de {0} a {1}, foram ajustados aos de uma tela.</translation>
    </message>
    <message>
      <source>Learns most from twenty to two hundred votes, by looking at the finished pictures; works with every sampler.</source>
      <translation>É o que mais aprende com vinte a duzentos votos, olhando as imagens prontas; funciona com qualquer sampler.</translation>
    </message>
    <message>
      <source>Lines of the list of exports that cannot be read: {0}.</source>
      <translation>Linhas da lista de exportações que não podem ser lidas: {0}.</translation>
    </message>
    <message>
      <source>Missing files that pictures are learned from: {0}, the first of them {1}.</source>
      <translation>Arquivos que faltam para aprender com as imagens: {0}, o primeiro deles {1}.</translation>
    </message>
    <message>
      <source>Missing pictures: {0}, the first of them {1}.</source>
      <translation>Imagens que faltam: {0}, a primeira delas {1}.</translation>
    </message>
    <message>
      <source>Missing prompts that pictures were drawn from: {0}.</source>
      <translation>Prompts que faltam, a partir dos quais imagens foram pintadas: {0}.</translation>
    </message>
    <message>
      <source>No picture that you brought has the number {0}.</source>
      <translation>Nenhuma imagem que você trouxe tem o número {0}.</translation>
    </message>
    <message>
      <source>No pictures of this project have the number {0}.</source>
      <translation>Nenhuma imagem deste projeto tem o número {0}.</translation>
    </message>
    <message>
      <source>No prompt is on, so there is nothing to draw.</source>
      <translation>Nenhum prompt está ativo, então não há nada para pintar.</translation>
    </message>
    <message>
      <source>No prompt is on, so there is nothing to draw; switch one on, or add one.</source>
      <translation>Nenhum prompt está ativo, então não há nada para pintar; ative um ou adicione outro.</translation>
    </message>
    <message>
      <source>No vote is left for this checkpoint, so there is nothing to train it from.</source>
      <translation>Não resta nenhum voto para este checkpoint, então não há com o que treiná-lo.</translation>
    </message>
    <message>
      <source>No vote of this round prefers a picture, so there is nothing to learn from yet; vote on more pictures.</source>
      <translation>Nenhum voto desta rodada prefere uma imagem, então ainda não há o que aprender; vote em mais imagens.</translation>
    </message>
    <message>
      <source>Nobody's home folder is called {0}; write the whole path.</source>
      <translation>Não há usuário {0} com uma pasta pessoal; escreva o caminho inteiro.</translation>
    </message>
    <message>
      <source>None of these pictures can be taken: {0}: {1}</source>
      <translation>Nenhuma destas imagens pode ser usada: {0}: {1}</translation>
    </message>
    <message>
      <source>None of these pictures can be taken: {0}: {1} And {2} more.</source>
      <translation>Nenhuma destas imagens pode ser usada: {0}: {1} E mais {2}.</translation>
    </message>
    <message>
      <source>None of these pictures can be voted on: {0}: {1}</source>
      <translation>Em nenhuma destas imagens se pode votar: {0}: {1}</translation>
    </message>
    <message>
      <source>Nothing can be read of the records of “{0}”; open a backup of it.</source>
      <translation>Nada dos registros de “{0}” pode ser lido; abra um backup deles.</translation>
    </message>
    <message>
      <source>Nothing is waiting for a vote yet.</source>
      <translation>Nada à espera de um voto ainda.</translation>
    </message>
    <message>
      <source>Nothing tells from which words it was drawn, so it cannot be voted on beside others.</source>
      <translation>Nada diz a partir de que palavras foi pintada, por isso não se pode votar nela ao lado de outras.</translation>
    </message>
    <message>
      <source>Nothing tells in which size {0} draws; let it draw a first picture, then bring yours.</source>
      <translation>Nada diz em que tamanho {0} pinta; deixe-o pintar uma primeira imagem e depois traga as suas.</translation>
    </message>
    <message>
      <source>Nothing tells whether {0} predicts noise, velocity or flow; choose it for this model.</source>
      <translation>Nada indica se {0} prevê ruído, velocidade ou fluxo; escolha para este modelo.</translation>
    </message>
    <message>
      <source>Nothing unsafe</source>
      <translation>Nada impróprio</translation>
    </message>
    <message>
      <source>Nothing was brought into this project under the number {0}.</source>
      <translation>Nada foi trazido para este projeto com o número {0}.</translation>
    </message>
    <message>
      <source>Of the table “{0}” only a part can be read, or nothing.</source>
      <translation>Da tabela “{0}” só se consegue ler uma parte, ou nada.</translation>
    </message>
    <message>
      <source>One prompt has to stay on, or there is nothing to vote on.</source>
      <translation>Um prompt precisa ficar ativo, senão não há em que votar.</translation>
    </message>
    <message>
      <source>Other programs hold memory that the work needs; close them.</source>
      <translation>Outros programas ocupam memória de que o trabalho precisa; feche-os.</translation>
    </message>
    <message>
      <source>Pictures are being read; wait for them, or cancel, then bring more.</source>
      <translation>Imagens estão sendo lidas; espere por elas ou cancele, e depois traga mais.</translation>
    </message>
    <message>
      <source>Pictures cannot be {0} × {1} pixels: both have to be multiples of 64.</source>
      <translation>Imagens não podem ter {0} × {1} pixels: os dois lados têm de ser múltiplos de 64.</translation>
    </message>
    <message>
      <source>Pictures for {0} more votes are drawn ahead already: once they are there you vote at your own pace.</source>
      <translation>Imagens para mais {0} votos já estão sendo adiantadas: quando estiverem prontas, você vota no seu ritmo.</translation>
    </message>
    <message>
      <source>Pictures for {0} votes are drawn ahead, so you vote at your own pace. There is nothing to change.</source>
      <translation>Imagens para {0} votos já estão adiantadas, então você vota no seu ritmo. Não há nada a mudar.</translation>
    </message>
    <message>
      <source>Pictures for {0} votes take {1} MB on the disk, and beside what votes and checkpoints need only {2} MB are free; free some space or draw fewer.</source>
      <translation>Imagens para {0} votos ocupam {1} MB no disco e, além do que votos e checkpoints precisam, só há {2} MB livres; libere espaço ou adiante menos.</translation>
    </message>
    <message>
      <source>Pictures were to be drawn ahead, but that was broken off twice; ask for it once more.</source>
      <translation>Imagens seriam adiantadas, mas isso foi interrompido duas vezes; peça outra vez.</translation>
    </message>
    <message>
      <source>Pictures were to be drawn anew, but that was broken off twice; ask for it once more.</source>
      <translation>Imagens seriam pintadas de novo, mas isso foi interrompido duas vezes; peça outra vez.</translation>
    </message>
    <message>
      <source>Rows of the records that name others that are not there: {0}.</source>
      <translation>Linhas dos registros que mencionam outras que não existem: {0}.</translation>
    </message>
    <message>
      <source>SQLite finds the records damaged: {0}.</source>
      <translation>O SQLite encontrou danos nos registros: {0}.</translation>
    </message>
    <message>
      <source>Something inside Atelier broke. Your votes are safe.</source>
      <translation>Algo quebrou dentro do Atelier. Seus votos estão a salvo.</translation>
    </message>
    <message>
      <source>Something of vote {0}, on the pictures no. {1}, changed on the disk, so the vote is left out; vote on them again.</source>
      <translation>Algo do voto {0}, sobre as imagens nº {1}, mudou no disco, por isso o voto fica de fora; vote nelas de novo.</translation>
    </message>
    <message>
      <source>Stopped.</source>
      <translation>Parado.</translation>
    </message>
    <message>
      <source>That did not work, and Atelier does not know why; the log folder holds what is known.</source>
      <translation>Não deu certo, e o Atelier não sabe por quê; o que se sabe está na pasta do log.</translation>
    </message>
    <message>
      <source>The LoRA {0} also changes {1}, which no LoRA of yours could hold; leave it out with “atelier-cli convert --drop”.</source>
      <translation>O LoRA {0} também altera {1}, o que nenhum LoRA seu poderia guardar; deixe isso de fora com “atelier-cli convert --drop”.</translation>
    </message>
    <message>
      <source>The LoRA {0} is for {1}, a kind of base model that Atelier does not work with.</source>
      <translation>O LoRA {0} é para {1}, um tipo de modelo base com que o Atelier não trabalha.</translation>
    </message>
    <message>
      <source>The LoRA {0} was made for another kind of base model.</source>
      <translation>O LoRA {0} foi feito para outro tipo de modelo base.</translation>
    </message>
    <message>
      <source>The base model has no {0} steps; make a project with {1} at most.</source>
      <translation>O modelo base não tem {0} passos; crie um projeto com {1} no máximo.</translation>
    </message>
    <message>
      <source>The base model is still being read; try again in a moment.</source>
      <translation>O modelo base ainda está sendo lido; tente de novo daqui a pouco.</translation>
    </message>
    <message>
      <source>The base model “{0}” is not there; choose where it lies now.</source>
      <translation>O modelo base “{0}” não está lá; escolha onde ele está agora.</translation>
    </message>
    <message>
      <source>The base model's pictures do not differ in “{0}”, so nobody could prefer one.</source>
      <translation>As imagens do modelo base não diferem em “{0}”, então ninguém poderia preferir uma.</translation>
    </message>
    <message>
      <source>The base model's text encoder has {0} layers, so no CLIP skip of {1}; make a project with {0} at most.</source>
      <translation>O codificador de texto do modelo base tem {0} camadas, então não há CLIP skip {1}; crie um projeto com {0} no máximo.</translation>
    </message>
    <message>
      <source>The checkpoint {0} belongs to another base model.</source>
      <translation>O checkpoint {0} pertence a outro modelo base.</translation>
    </message>
    <message>
      <source>The checkpoint {0} is missing or damaged; go back to an earlier one.</source>
      <translation>O checkpoint {0} sumiu ou está danificado; volte a um anterior.</translation>
    </message>
    <message>
      <source>The connection to the hub broke; try again, and the download goes on where it stopped.</source>
      <translation>A conexão com o hub caiu; tente de novo, e o download continua de onde parou.</translation>
    </message>
    <message>
      <source>The disk failed, so {0} was not written; check the disk, then try again.</source>
      <translation>O disco falhou, por isso {0} não foi gravado; verifique o disco e tente de novo.</translation>
    </message>
    <message>
      <source>The disk has room for about {0} votes only; free some space, or keep the project on another disk.</source>
      <translation>O disco só tem espaço para cerca de {0} votos; libere espaço ou mantenha o projeto em outro disco.</translation>
    </message>
    <message>
      <source>The disk is full, so nothing more was recorded. Free some space and go on.</source>
      <translation>O disco está cheio, por isso nada mais foi registrado. Libere espaço e continue.</translation>
    </message>
    <message>
      <source>The disk is full, so {0} was not written. Free some space and try again.</source>
      <translation>O disco está cheio, por isso {0} não foi gravado. Libere espaço e tente de novo.</translation>
    </message>
    <message>
      <source>The disk is too full: the download needs {0} GB of room; free some and try again.</source>
      <translation>O disco está cheio demais: o download precisa de {0} GB; libere espaço e tente de novo.</translation>
    </message>
    <message>
      <source>The disk takes no file as large as {0}; choose another disk.</source>
      <translation>O disco não aceita um arquivo tão grande como {0}; escolha outro disco.</translation>
    </message>
    <message>
      <source>The disk that holds “{0}” failed to read or write; check the disk and its free space.</source>
      <translation>O disco que contém “{0}” falhou ao ler ou gravar; verifique o disco e o espaço livre nele.</translation>
    </message>
    <message>
      <source>The end of what was recorded before Atelier last ended without warning is damaged on the disk, so the last votes may be missing; look for them, and vote again where one is gone.</source>
      <translation>O fim do que foi registrado antes de o Atelier fechar sem aviso pela última vez está danificado no disco, então os últimos votos podem faltar; procure por eles e vote de novo onde algum sumiu.</translation>
    </message>
    <message>
      <source>The file was not written: no program would know its parts.</source>
      <translation>O arquivo não foi gravado: nenhum programa conheceria suas partes.</translation>
    </message>
    <message>
      <source>The file {0} of “{1}” was deleted, renamed or replaced while the project was open; put it back and go on, or open the project again.</source>
      <translation>O arquivo {0} de “{1}” foi excluído, renomeado ou substituído enquanto o projeto estava aberto; ponha-o de volta e continue, ou abra o projeto de novo.</translation>
    </message>
    <message>
      <source>The files of checkpoint {0} are gone; choose another one.</source>
      <translation>Os arquivos do checkpoint {0} sumiram; escolha outro.</translation>
    </message>
    <message>
      <source>The folder of “{0}” cannot be reached: {1}. Look at its disk, then go on.</source>
      <translation>A pasta de “{0}” não pode ser acessada: {1}. Veja como está o disco e depois continue.</translation>
    </message>
    <message>
      <source>The folder {0} is no longer there; choose another one.</source>
      <translation>A pasta {0} não existe mais; escolha outra.</translation>
    </message>
    <message>
      <source>The folder {0} is not there; make it or choose another one.</source>
      <translation>A pasta {0} não existe; crie-a ou escolha outra.</translation>
    </message>
    <message>
      <source>The graphics card has too little free memory to go on; close other programs that use it, then try again.</source>
      <translation>A placa de vídeo tem pouca memória livre para continuar; feche outros programas que a usam e tente de novo.</translation>
    </message>
    <message>
      <source>The history is full; delete some of its pictures first.</source>
      <translation>O histórico está cheio; exclua antes algumas das imagens.</translation>
    </message>
    <message>
      <source>The hub cannot be reached; look at the connection and try again.</source>
      <translation>O hub não pode ser acessado; veja a conexão e tente de novo.</translation>
    </message>
    <message>
      <source>The hub does not say how large {0} is, so it is not downloaded; choose another model.</source>
      <translation>O hub não diz o tamanho de {0}, por isso o modelo não é baixado; escolha outro.</translation>
    </message>
    <message>
      <source>The installed PyTorch has no code for {0}. Install one from pytorch.org that has: an older card needs one with an older CUDA.</source>
      <translation>O PyTorch instalado não tem código para {0}. Instale um do pytorch.org que tenha: uma placa mais antiga precisa de um com CUDA mais antigo.</translation>
    </message>
    <message>
      <source>The marks of {0} contradict each other about what it predicts; choose it for this model.</source>
      <translation>As marcas de {0} se contradizem sobre o que ele prevê; escolha para este modelo.</translation>
    </message>
    <message>
      <source>The memory of the graphics card is too small for this, even in the smallest steps; close other programs that use it, or draw smaller pictures.</source>
      <translation>A memória da placa de vídeo é pequena demais para isto, mesmo nos menores passos; feche outros programas que a usam ou pinte imagens menores.</translation>
    </message>
    <message>
      <source>The memory of this computer is too small to open {0}; close other programs, then try again.</source>
      <translation>A memória deste computador é pequena demais para abrir {0}; feche outros programas e tente de novo.</translation>
    </message>
    <message>
      <source>The memory of this computer is too small to read {0}; make it smaller in another program.</source>
      <translation>A memória deste computador é pequena demais para ler {0}; reduza o tamanho em outro programa.</translation>
    </message>
    <message>
      <source>The memory of this computer ran out; close other programs.</source>
      <translation>A memória deste computador acabou; feche outros programas.</translation>
    </message>
    <message>
      <source>The method of the D3PO paper with its authors' numbers, made for many thousands of votes: a few hundred change next to nothing, and it needs DDIM with noise and more room on the disk.</source>
      <translation>O método do artigo do D3PO com os números dos autores, feito para muitos milhares de votos: algumas centenas não mudam quase nada, e ele precisa de DDIM com ruído e de mais espaço em disco.</translation>
    </message>
    <message>
      <source>The model folder {0} is not whole: {1} is missing or damaged; copy or download it again.</source>
      <translation>A pasta de modelo {0} está incompleta: {1} falta ou está danificado; copie ou baixe de novo.</translation>
    </message>
    <message>
      <source>The name {0} is too long for this disk; choose a shorter one.</source>
      <translation>O nome {0} é longo demais para este disco; escolha um mais curto.</translation>
    </message>
    <message>
      <source>The name “{0}” holds letters that nobody sees; choose another one.</source>
      <translation>O nome “{0}” contém letras que ninguém vê; escolha outro.</translation>
    </message>
    <message>
      <source>The parts of {0} do not belong together: its {1} does not fit its {2}; copy or download it again.</source>
      <translation>As partes de {0} não combinam: {1} não se ajusta a {2}; copie ou baixe de novo.</translation>
    </message>
    <message>
      <source>The path {0} holds letters that are broken; rename the file or folder first.</source>
      <translation>O caminho {0} contém letras corrompidas; renomeie antes o arquivo ou a pasta.</translation>
    </message>
    <message>
      <source>The path {0} is too long; choose a shorter one.</source>
      <translation>O caminho {0} é longo demais; escolha um mais curto.</translation>
    </message>
    <message>
      <source>The picture is gone or damaged; draw it again.</source>
      <translation>A imagem sumiu ou está danificada; pinte-a de novo.</translation>
    </message>
    <message>
      <source>The picture {0} cannot be read; choose another thumbnail.</source>
      <translation>A imagem {0} não pode ser lida; escolha outra miniatura.</translation>
    </message>
    <message>
      <source>The picture {0} is missing or damaged.</source>
      <translation>A imagem {0} sumiu ou está danificada.</translation>
    </message>
    <message>
      <source>The question “{0}” holds letters that nobody sees; type it anew.</source>
      <translation>A pergunta “{0}” contém letras que ninguém vê; digite-a de novo.</translation>
    </message>
    <message>
      <source>The records are damaged, so the project cannot be opened.</source>
      <translation>Os registros estão danificados, por isso o projeto não pode ser aberto.</translation>
    </message>
    <message>
      <source>The records of the project have no version and cannot be read; a check (“atelier-cli doctor”) says what can be mended.</source>
      <translation>Os registros do projeto não têm versão e não podem ser lidos; uma verificação (“atelier-cli doctor”) diz o que tem conserto.</translation>
    </message>
    <message>
      <source>The records of “{0}” are damaged; a check (“atelier-cli doctor”) says what can be mended.</source>
      <translation>Os registros de “{0}” estão danificados; uma verificação (“atelier-cli doctor”) diz o que tem conserto.</translation>
    </message>
    <message>
      <source>The records of “{0}” were given a second name while the project was open, as by a backup made of hard links, which would change along with them; open the project again to go on.</source>
      <translation>Os registros de “{0}” ganharam um segundo nome enquanto o projeto estava aberto, como num backup feito de hard links, que mudaria junto com eles; abra o projeto de novo para continuar.</translation>
    </message>
    <message>
      <source>The setting “{0}” makes no sense.</source>
      <translation>A configuração “{0}” não faz sentido.</translation>
    </message>
    <message>
      <source>The weights of {0} are packed tighter than Atelier can train on; choose an fp16 file of this model.</source>
      <translation>Os pesos de {0} estão compactados demais para o Atelier treinar; escolha um arquivo fp16 deste modelo.</translation>
    </message>
    <message>
      <source>The weights of {0} are packed tighter than Atelier can train on; choose an fp16 version of this model.</source>
      <translation>Os pesos de {0} estão compactados demais para o Atelier treinar; escolha uma versão fp16 deste modelo.</translation>
    </message>
    <message>
      <source>The weights of {0} are quantised, with scales of their own such as {1}, which Atelier does not read; choose an fp16 file of this model.</source>
      <translation>Os pesos de {0} são quantizados, com escalas próprias como {1}, que o Atelier não lê; escolha um arquivo fp16 deste modelo.</translation>
    </message>
    <message>
      <source>The whole of {0} is missing or damaged; bring the picture anew.</source>
      <translation>A imagem inteira de {0} sumiu ou está danificada; traga-a de novo.</translation>
    </message>
    <message>
      <source>The {1} of {0} has no words, so every text would mean the same; copy or download the model again.</source>
      <translation>{1} de {0} não tem palavras, então todo texto significaria o mesmo; copie ou baixe o modelo de novo.</translation>
    </message>
    <message>
      <source>There are no new votes to train on.</source>
      <translation>Não há votos novos com que treinar.</translation>
    </message>
    <message>
      <source>There are {0} pictures in the file; the first was taken.</source>
      <translation>Há {0} imagens no arquivo; ficou a primeira.</translation>
    </message>
    <message>
      <source>There are {0} pictures in {1}; the first {2} were taken.</source>
      <translation>Há {0} imagens em {1}; ficaram as primeiras {2}.</translation>
    </message>
    <message>
      <source>There is a folder {0} already; choose another name.</source>
      <translation>Já existe uma pasta {0}; escolha outro nome.</translation>
    </message>
    <message>
      <source>There is an NVIDIA graphics card ({0}), but its driver is missing or too old for the installed PyTorch. Install NVIDIA's newest driver and start the computer again, or choose “Processor” in the settings.</source>
      <translation>Há uma placa de vídeo NVIDIA ({0}), mas o driver dela falta ou é antigo demais para o PyTorch instalado. Instale o driver mais recente da NVIDIA e reinicie o computador, ou escolha “Processador” nas configurações.</translation>
    </message>
    <message>
      <source>There is an NVIDIA graphics card ({0}), but the installed PyTorch comes without CUDA and cannot use it. Install PyTorch with CUDA (pytorch.org shows the command) and start Atelier again, or choose “Processor” in the settings.</source>
      <translation>Há uma placa de vídeo NVIDIA ({0}), mas o PyTorch instalado veio sem CUDA e não pode usá-la. Instale o PyTorch com CUDA (pytorch.org mostra o comando) e reinicie o Atelier, ou escolha “Processador” nas configurações.</translation>
    </message>
    <message>
      <source>There is another wildcard file “{0}”; give one of them a name of its own.</source>
      <translation>Há outro arquivo de curingas “{0}”; dê a um deles um nome próprio.</translation>
    </message>
    <message>
      <source>There is more in {0} than the {1} files that were looked at.</source>
      <translation>Há mais em {0} do que os {1} arquivos examinados.</translation>
    </message>
    <message>
      <source>There is no checkpoint to export yet; the first comes out of the first round of votes.</source>
      <translation>Ainda não há checkpoint para exportar; o primeiro nasce da primeira rodada de votos.</translation>
    </message>
    <message>
      <source>There is no checkpoint {0} in this project.</source>
      <translation>Não há checkpoint {0} neste projeto.</translation>
    </message>
    <message>
      <source>There is no file {0}; choose an archive that Atelier made.</source>
      <translation>O arquivo {0} não existe; escolha um projeto arquivado pelo Atelier.</translation>
    </message>
    <message>
      <source>There is no folder {0}; if the project was moved, open it where it is now.</source>
      <translation>A pasta {0} não existe; se o projeto foi movido, abra-o onde ele está agora.</translation>
    </message>
    <message>
      <source>There is no lesson called “{0}”; choose one of: {1}.</source>
      <translation>Não há lição chamada “{0}”; escolha uma destas: {1}.</translation>
    </message>
    <message>
      <source>There is no line in {0}.</source>
      <translation>Não há nenhuma linha em {0}.</translation>
    </message>
    <message>
      <source>There is no model {0} on the hub, or it is private; look at its name.</source>
      <translation>Não há modelo {0} no hub, ou ele é privado; confira o nome.</translation>
    </message>
    <message>
      <source>There is no picture in {0}; choose pictures, or a folder that holds some.</source>
      <translation>Não há imagem em {0}; escolha imagens ou uma pasta que contenha algumas.</translation>
    </message>
    <message>
      <source>There is no picture in {0}; what is read here is {1}.</source>
      <translation>Não há imagem em {0}; o que se lê aqui é {1}.</translation>
    </message>
    <message>
      <source>There is no prompt in {0}.</source>
      <translation>Não há prompt em {0}.</translation>
    </message>
    <message>
      <source>There is no recipe called “{0}”; choose one of: {1}.</source>
      <translation>Não há receita chamada “{0}”; escolha uma destas: {1}.</translation>
    </message>
    <message>
      <source>There is no sampler called “{0}”; choose one of: {1}.</source>
      <translation>Não há sampler chamado “{0}”; escolha um destes: {1}.</translation>
    </message>
    <message>
      <source>There is no taste called “{0}”; choose one of: {1}, each also with a minus.</source>
      <translation>Não há gosto chamado “{0}”; escolha um destes: {1}, cada um também com um sinal de menos.</translation>
    </message>
    <message>
      <source>There is no vote on the pictures no. {0} that could be withdrawn.</source>
      <translation>Não há voto sobre as imagens nº {0} que possa ser retirado.</translation>
    </message>
    <message>
      <source>There is not enough memory to read the records of “{0}”; close other programs and try again.</source>
      <translation>Não há memória suficiente para ler os registros de “{0}”; feche outros programas e tente de novo.</translation>
    </message>
    <message>
      <source>These pictures were drawn in too few steps to learn from; make a project with more.</source>
      <translation>Estas imagens foram pintadas em poucos passos, e não dá para aprender com elas; crie um projeto com mais.</translation>
    </message>
    <message>
      <source>These {0} pictures need a mark each, not {1} marks.</source>
      <translation>Estas {0} imagens precisam de uma marca cada, não de {1} marcas.</translation>
    </message>
    <message>
      <source>This base model does not fit into the memory here; choose a smaller one.</source>
      <translation>Este modelo base não cabe na memória daqui; escolha um menor.</translation>
    </message>
    <message>
      <source>This is no token; copy it whole from your settings on huggingface.co.</source>
      <translation>Isto não é um token; copie-o inteiro das suas configurações no huggingface.co.</translation>
    </message>
    <message>
      <source>This machine cannot draw and learn as fast as you vote, and with “{0}” nothing can be drawn ahead; choose “{1}” for the learning, and have pictures drawn overnight.</source>
      <translation>Esta máquina não consegue pintar e aprender tão depressa quanto você vota, e com “{0}” nada pode ser adiantado; escolha “{1}” para o aprendizado e mande adiantar imagens durante a noite.</translation>
    </message>
    <message>
      <source>This machine cannot draw and learn as fast as you vote: a vote takes it {0} seconds, and nothing that could be changed here helps much.</source>
      <translation>Esta máquina não consegue pintar e aprender tão depressa quanto você vota: um voto leva {0} segundos, e nada que se possa mudar aqui ajuda muito.</translation>
    </message>
    <message>
      <source>This machine cannot draw as fast as you vote, {0} against {1} seconds for a vote: have pictures drawn ahead, overnight perhaps, and vote at your own pace afterwards.</source>
      <translation>Esta máquina não consegue pintar tão depressa quanto você vota, {0} contra {1} segundos por voto: mande adiantar imagens, talvez durante a noite, e depois vote no seu ritmo.</translation>
    </message>
    <message>
      <source>This project has no control prompts, so there is nothing to check blindly on.</source>
      <translation>Este projeto não tem prompts de controle, então não há com que fazer um teste cego.</translation>
    </message>
    <message>
      <source>This project has no prompts to draw, so there is nothing to get to know the base model by.</source>
      <translation>Este projeto não tem prompts para pintar, então não há como conhecer o modelo base.</translation>
    </message>
    <message>
      <source>This project was made by a newer Atelier; update Atelier to open it.</source>
      <translation>Este projeto foi feito por um Atelier mais novo; atualize o Atelier para abri-lo.</translation>
    </message>
    <message>
      <source>This system keeps no secrets for Atelier; set the environment variable {0} instead.</source>
      <translation>Este sistema não guarda segredos para o Atelier; defina em vez disso a variável de ambiente {0}.</translation>
    </message>
    <message>
      <source>Too many files are open on this computer, so {0} was not written; close other programs and try again.</source>
      <translation>Há arquivos demais abertos neste computador, por isso {0} não foi gravado; feche outros programas e tente de novo.</translation>
    </message>
    <message>
      <source>What the archive holds has no room in {0}; free some space and try again.</source>
      <translation>O projeto arquivado não cabe em {0}; libere espaço e tente de novo.</translation>
    </message>
    <message>
      <source>What was brought as no. {0} was taken back before.</source>
      <translation>O que foi trazido como nº {0} já foi retirado.</translation>
    </message>
    <message>
      <source>What you did last was to take pictures back; bring them again to have your votes on them.</source>
      <translation>A última coisa que você fez foi retirar imagens; traga-as de novo para ter seus votos sobre elas.</translation>
    </message>
    <message>
      <source>Which one is closer to your style?</source>
      <translation>Qual está mais perto do seu estilo?</translation>
    </message>
    <message>
      <source>Which one is closest to your style?</source>
      <translation>Qual está mais perto do seu estilo?</translation>
    </message>
    <message>
      <source>Which one is less deformed?</source>
      <translation>Qual está menos deformada?</translation>
    </message>
    <message>
      <source>Which one shows best what the prompt says?</source>
      <translation>Qual mostra melhor o que o prompt diz?</translation>
    </message>
    <message>
      <source>Which one shows better what the prompt says?</source>
      <translation>Qual mostra melhor o que o prompt diz?</translation>
    </message>
    <message>
      <source>Which one would you rather show to everybody?</source>
      <translation>Qual você preferiria mostrar a todo mundo?</translation>
    </message>
    <message>
      <source>Which ones came out deformed?</source>
      <translation>Quais saíram deformadas?</translation>
    </message>
    <message>
      <source>Which ones show what nobody should see?</source>
      <translation>Quais mostram o que ninguém deveria ver?</translation>
    </message>
    <message>
      <source>With “{0}” the newest checkpoint draws all pictures, so those drawn ahead would be out of date after the next round.</source>
      <translation>Com “{0}”, o checkpoint mais novo pinta todas as imagens, então as adiantadas ficariam desatualizadas depois da próxima rodada.</translation>
    </message>
    <message>
      <source>Write at least one prompt, one per line.</source>
      <translation>Escreva pelo menos um prompt, um por linha.</translation>
    </message>
    <message>
      <source>Write what the picture should show.</source>
      <translation>Escreva o que a imagem deve mostrar.</translation>
    </message>
    <message>
      <source>You choose the picture that shows most of what the prompt says; nothing is learned that the model cannot draw at all.</source>
      <translation>Você escolhe a imagem que mostra mais do que o prompt diz; o que o modelo não sabe pintar de jeito nenhum não é aprendido.</translation>
    </message>
    <message>
      <source>You choose what you like better, and the model draws more like it; twenty votes show.</source>
      <translation>Você escolhe aquilo de que gosta mais, e o modelo pinta mais assim; com vinte votos já se nota.</translation>
    </message>
    <message>
      <source>You mark what came out wrong among seven pictures, such as a hand with six fingers, to make it rarer; it will not be gone, and may take more votes than a style.</source>
      <translation>Você marca o que saiu errado entre sete imagens, como uma mão de seis dedos, para que fique mais raro; não some de vez, e pode precisar de mais votos que um estilo.</translation>
    </message>
    <message>
      <source>You mark what nobody should see, to have it drawn less often; this is no filter, so it can still appear, and it may take more votes than a style.</source>
      <translation>Você marca o que ninguém deveria ver, para que seja pintado menos vezes; isto não é um filtro, então ainda pode aparecer, e pode precisar de mais votos que um estilo.</translation>
    </message>
    <message>
      <source>You may not write to {0}; choose another folder.</source>
      <translation>Você não tem permissão para gravar em {0}; escolha outra pasta.</translation>
    </message>
    <message>
      <source>Your latest vote was in the blind check; go there to take it back.</source>
      <translation>Seu último voto foi no teste cego; vá até lá para retirá-lo.</translation>
    </message>
    <message>
      <source>icon</source>
      <translation>ícone</translation>
    </message>
    <message>
      <source>raw data of a camera</source>
      <translation>dados brutos de uma câmera</translation>
    </message>
    <message>
      <source>video</source>
      <translation>vídeo</translation>
    </message>
    <message>
      <source>{0} % is no size of the window; it is {1} to {2} %.</source>
      <translation>{0}% não é um tamanho da janela; vai de {1} a {2}%.</translation>
    </message>
    <message>
      <source>{0} % is no strength to draw with; it is {1} to {2} %.</source>
      <translation>{0}% não é uma força para pintar; vai de {1} a {2}%.</translation>
    </message>
    <message>
      <source>{0} also changes {1}, which no LoRA can hold; --drop leaves out what cannot be carried.</source>
      <translation>{0} também altera {1}, o que nenhum LoRA pode guardar; --drop deixa de fora o que não pode ser levado.</translation>
    </message>
    <message>
      <source>{0} also reads pictures, as IC-Light does; choose an ordinary checkpoint.</source>
      <translation>{0} também lê imagens, como o IC-Light; escolha um checkpoint comum.</translation>
    </message>
    <message>
      <source>{0} arrived damaged and was thrown away; try again.</source>
      <translation>{0} chegou danificado e foi descartado; tente de novo.</translation>
    </message>
    <message>
      <source>{0} asks for {1} as its {2}, which Atelier does not open; choose an ordinary Stable Diffusion model.</source>
      <translation>{0} pede {1} como {2}, o que o Atelier não abre; escolha um modelo Stable Diffusion comum.</translation>
    </message>
    <message>
      <source>{0} at a time are not possible; it is {1} to {2}.</source>
      <translation>{0} por vez não é possível; vai de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} began as a part of its base model ({1}) and fits only what was left of that; save it as a plain LoRA with peft first (path_initial_model_for_weight_conversion).</source>
      <translation>{0} começou como parte do seu modelo base ({1}) e só serve para o que restou dele; salve-o antes como LoRA simples com peft (path_initial_model_for_weight_conversion).</translation>
    </message>
    <message>
      <source>{0} cannot be opened as a Stable Diffusion model: {1}</source>
      <translation>{0} não pode ser aberto como modelo Stable Diffusion: {1}</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1} is {2} in its {3}, which Atelier does not know; choose an ordinary Stable Diffusion model.</source>
      <translation>{0} não pode ser aberto: {1} é {2} em {3}, o que o Atelier não conhece; escolha um modelo Stable Diffusion comum.</translation>
    </message>
    <message>
      <source>{0} cannot be opened: {1} is {2} in its {3}; copy or download it again.</source>
      <translation>{0} não pode ser aberto: {1} é {2} em {3}; copie ou baixe de novo.</translation>
    </message>
    <message>
      <source>{0} cannot be read as a text of at most {1} KB.</source>
      <translation>{0} não pode ser lido como um texto de no máximo {1} KB.</translation>
    </message>
    <message>
      <source>{0} cannot be read on: the disk answers no more. Was a stick pulled out?</source>
      <translation>{0} não pode mais ser lido: o disco parou de responder. Um pen drive foi tirado?</translation>
    </message>
    <message>
      <source>{0} cannot be read or written: {1}.</source>
      <translation>{0} não pode ser lido nem gravado: {1}.</translation>
    </message>
    <message>
      <source>{0} cannot be read, which tells the strength of the LoRA beside it; copy or download it again.</source>
      <translation>{0}, que diz a força do LoRA ao lado, não pode ser lido; copie ou baixe de novo.</translation>
    </message>
    <message>
      <source>{0} cannot be read.</source>
      <translation>{0} não pode ser lido.</translation>
    </message>
    <message>
      <source>{0} cannot be read: {1}.</source>
      <translation>{0} não pode ser lido: {1}.</translation>
    </message>
    <message>
      <source>{0} cannot be read; look at its permissions and its disk.</source>
      <translation>{0} não pode ser lido; veja as permissões e o disco.</translation>
    </message>
    <message>
      <source>{0} cannot be read; the disk or its permissions do not allow it.</source>
      <translation>{0} não pode ser lido; o disco ou as permissões não deixam.</translation>
    </message>
    <message>
      <source>{0} cannot be replaced: it is write-protected, or another program uses it; choose another name.</source>
      <translation>{0} não pode ser substituído: está protegido contra gravação, ou outro programa o usa; escolha outro nome.</translation>
    </message>
    <message>
      <source>{0} cannot be the VAE of {1}, whose latents have another number of channels; choose another VAE.</source>
      <translation>{0} não pode ser o VAE de {1}, cujos latentes têm outro número de canais; escolha outro VAE.</translation>
    </message>
    <message>
      <source>{0} cannot be the VAE of {2}: {1} is missing, surplus or of another shape in it; choose another VAE.</source>
      <translation>{0} não pode ser o VAE de {2}: {1} falta, sobra ou tem outro formato nele; escolha outro VAE.</translation>
    </message>
    <message>
      <source>{0} cannot be written: {1}. Choose another folder.</source>
      <translation>{0} não pode ser gravado: {1}. Escolha outra pasta.</translation>
    </message>
    <message>
      <source>{0} cannot draw with a model of rectified flow; choose another sampler.</source>
      <translation>{0} não pinta com um modelo de fluxo retificado; escolha outro sampler.</translation>
    </message>
    <message>
      <source>{0} cannot draw with a model that ends without signal (zero SNR); choose another sampler.</source>
      <translation>{0} não pinta com um modelo que termina sem sinal (zero SNR); escolha outro sampler.</translation>
    </message>
    <message>
      <source>{0} changes {1} twice, under two names.</source>
      <translation>{0} altera {1} duas vezes, com dois nomes.</translation>
    </message>
    <message>
      <source>{0} changes {1}, a name that Atelier does not know; --drop leaves out what cannot be carried.</source>
      <translation>{0} altera {1}, um nome que o Atelier não conhece; --drop deixa de fora o que não pode ser levado.</translation>
    </message>
    <message>
      <source>{0} depends on the weights of its base model ({1}); name that with --base.</source>
      <translation>{0} depende dos pesos do seu modelo base ({1}); indique-o com --base.</translation>
    </message>
    <message>
      <source>{0} does not fit its base model: {1} has another shape.</source>
      <translation>{0} não combina com seu modelo base: {1} tem outro formato.</translation>
    </message>
    <message>
      <source>{0} does not tell for which base model it was made; name its kind: sd1, sd2 or sdxl.</source>
      <translation>{0} não diz para qual modelo base foi feito; indique o tipo: sd1, sd2 ou sdxl.</translation>
    </message>
    <message>
      <source>{0} ends without signal (zero SNR), from which {1} cannot draw; choose another sampler for it.</source>
      <translation>{0} termina sem sinal (zero SNR), e disso {1} não consegue pintar; escolha outro sampler para ele.</translation>
    </message>
    <message>
      <source>{0} ends without signal (zero SNR), where no noise can be predicted; choose velocity for it.</source>
      <translation>{0} termina sem sinal (zero SNR), onde não se pode prever ruído; escolha velocidade para ele.</translation>
    </message>
    <message>
      <source>{0} has a size of its own, which no other program knows, so it is written as a folder.</source>
      <translation>{0} tem um tamanho próprio, que nenhum outro programa conhece, por isso é gravado como pasta.</translation>
    </message>
    <message>
      <source>{0} has modules of rank {1}, which is no LoRA any more.</source>
      <translation>{0} tem módulos de rank {1}, o que já não é um LoRA.</translation>
    </message>
    <message>
      <source>{0} has no VAE, so no folder can be made of it.</source>
      <translation>{0} não tem VAE, então não dá para fazer uma pasta dele.</translation>
    </message>
    <message>
      <source>{0} has no text encoder, so no folder can be made of it.</source>
      <translation>{0} não tem codificador de texto, então não dá para fazer uma pasta dele.</translation>
    </message>
    <message>
      <source>{0} has no version “{1}” on the hub.</source>
      <translation>{0} não tem a versão “{1}” no hub.</translation>
    </message>
    <message>
      <source>{0} has no weight for {1}, so nothing was merged.</source>
      <translation>{0} não tem peso para {1}, por isso nada foi mesclado.</translation>
    </message>
    <message>
      <source>{0} has weights that are packed tighter than Atelier can train on; choose an fp16 version of this model.</source>
      <translation>{0} tem pesos compactados demais para o Atelier treinar; escolha uma versão fp16 deste modelo.</translation>
    </message>
    <message>
      <source>{0} has weights that are packed tighter than Atelier reads; choose an fp16 version of this VAE.</source>
      <translation>{0} tem pesos mais compactados do que o Atelier lê; escolha uma versão fp16 deste VAE.</translation>
    </message>
    <message>
      <source>{0} has {1} × {2} pixels and the project draws {3} × {4}; bring the picture anew.</source>
      <translation>{0} tem {1} × {2} pixels, e o projeto pinta {3} × {4}; traga a imagem de novo.</translation>
    </message>
    <message>
      <source>{0} holds a UNet under names that Atelier does not know, such as {1}; choose another file of this model.</source>
      <translation>{0} contém uma UNet com nomes que o Atelier não conhece, como {1}; escolha outro arquivo deste modelo.</translation>
    </message>
    <message>
      <source>{0} holds a motion module for video; choose an ordinary checkpoint.</source>
      <translation>{0} contém um módulo de movimento para vídeo; escolha um checkpoint comum.</translation>
    </message>
    <message>
      <source>{0} holds infinite numbers or none at all (NaN).</source>
      <translation>{0} contém números infinitos ou nenhum número (NaN).</translation>
    </message>
    <message>
      <source>{0} holds its {1} for another library ({2}) and not as safetensors; download it in that format.</source>
      <translation>{0} contém {1} para outra biblioteca ({2}), e não como safetensors; baixe nesse formato.</translation>
    </message>
    <message>
      <source>{0} holds no LoRA.</source>
      <translation>{0} não contém um LoRA.</translation>
    </message>
    <message>
      <source>{0} holds no Stable Diffusion model; choose another file.</source>
      <translation>{0} não contém um modelo Stable Diffusion; escolha outro arquivo.</translation>
    </message>
    <message>
      <source>{0} holds no VAE; choose a VAE file for it.</source>
      <translation>{0} não contém um VAE; escolha um arquivo VAE para ele.</translation>
    </message>
    <message>
      <source>{0} holds no model in the safetensors format; choose another one.</source>
      <translation>{0} não contém um modelo no formato safetensors; escolha outro.</translation>
    </message>
    <message>
      <source>{0} holds no safetensors file “{1}”.</source>
      <translation>{0} não contém um arquivo safetensors “{1}”.</translation>
    </message>
    <message>
      <source>{0} holds no whole model in the safetensors format; choose another one.</source>
      <translation>{0} não contém um modelo completo no formato safetensors; escolha outro.</translation>
    </message>
    <message>
      <source>{0} holds nothing that Atelier can carry into a LoRA.</source>
      <translation>{0} não contém nada que o Atelier possa levar para um LoRA.</translation>
    </message>
    <message>
      <source>{0} holds numbers packed with scales, such as {1}; choose another version of it.</source>
      <translation>{0} contém números compactados com escalas, como {1}; escolha outra versão dele.</translation>
    </message>
    <message>
      <source>{0} holds pickle files, which can run any program when opened; convert it to safetensors first.</source>
      <translation>{0} contém arquivos pickle, que podem executar qualquer programa ao serem abertos; converta-o antes para safetensors.</translation>
    </message>
    <message>
      <source>{0} holds several adapters in one ({1}); save each of them as a file of its own.</source>
      <translation>{0} contém vários adapters em um só ({1}); salve cada um como um arquivo à parte.</translation>
    </message>
    <message>
      <source>{0} holds several checkpoints; choose one of these files: {1}.</source>
      <translation>{0} contém vários checkpoints; escolha um destes arquivos: {1}.</translation>
    </message>
    <message>
      <source>{0} holds the averaged weights of a model alone (EMA); choose a full checkpoint.</source>
      <translation>{0} contém só as médias dos pesos de um modelo (EMA); escolha um checkpoint completo.</translation>
    </message>
    <message>
      <source>{0} holds the final latent only, and this recipe learns from every step.</source>
      <translation>{0} contém só o latente final, e esta receita aprende com todos os passos.</translation>
    </message>
    <message>
      <source>{0} holds weights in a number format that Atelier does not know; choose another version of it.</source>
      <translation>{0} contém pesos em um formato numérico que o Atelier não conhece; escolha outra versão dele.</translation>
    </message>
    <message>
      <source>{0} holds {1}, which is in no {2}, so it would be drawn wrongly; choose an ordinary checkpoint.</source>
      <translation>{0} contém {1}, que não existe em nenhum {2}, e por isso seria pintado errado; escolha um checkpoint comum.</translation>
    </message>
    <message>
      <source>{0} holds {2} in its {1}, where none belongs, so it would be drawn wrongly; choose another model.</source>
      <translation>{0} contém {2} em {1}, onde isso não deveria estar, e por isso seria pintado errado; escolha outro modelo.</translation>
    </message>
    <message>
      <source>{0} in the project is missing or damaged, so it is not learned from; bring the picture anew.</source>
      <translation>{0}, no projeto, sumiu ou está danificado, por isso não se aprende com ele; traga a imagem de novo.</translation>
    </message>
    <message>
      <source>{0} is a Control-LoRA, not a base model; choose a checkpoint.</source>
      <translation>{0} é um Control-LoRA, não um modelo base; escolha um checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a ControlNet, not a base model; choose a checkpoint.</source>
      <translation>{0} é um ControlNet, não um modelo base; escolha um checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a ControlNet-LLLite, not a base model; choose a checkpoint.</source>
      <translation>{0} é um ControlNet-LLLite, não um modelo base; escolha um checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a GLIGEN model, which also reads boxes; choose an ordinary checkpoint.</source>
      <translation>{0} é um modelo GLIGEN, que também lê caixas; escolha um checkpoint comum.</translation>
    </message>
    <message>
      <source>{0} is a LoRA for another kind of base model: it changes {1}, which is in no Stable Diffusion 1, 2 or XL.</source>
      <translation>{0} é um LoRA para outro tipo de modelo base: altera {1}, que não existe em nenhum Stable Diffusion 1, 2 ou XL.</translation>
    </message>
    <message>
      <source>{0} is a LoRA for the motion of videos, not a base model; choose a checkpoint.</source>
      <translation>{0} é um LoRA para o movimento de vídeos, não um modelo base; escolha um checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a LoRA of the first kind, of 2022, whose parts are told by numbers and not by name, which Atelier cannot read; look for a newer version.</source>
      <translation>{0} é um LoRA do primeiro tipo, de 2022, cujas partes se indicam por números e não por nomes, o que o Atelier não consegue ler; procure uma versão mais nova.</translation>
    </message>
    <message>
      <source>{0} is a LoRA, not a base model; choose the checkpoint it was made for.</source>
      <translation>{0} é um LoRA, não um modelo base; escolha o checkpoint para o qual foi feito.</translation>
    </message>
    <message>
      <source>{0} is a T2I-Adapter, not a base model; choose a checkpoint.</source>
      <translation>{0} é um T2I-Adapter, não um modelo base; escolha um checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a UNet alone that also reads a picture, as IC-Light does; choose an ordinary checkpoint.</source>
      <translation>{0} é só uma UNet que também lê uma imagem, como o IC-Light; escolha um checkpoint comum.</translation>
    </message>
    <message>
      <source>{0} is a UNet alone; choose a full checkpoint or its diffusers folder.</source>
      <translation>{0} é só uma UNet; escolha um checkpoint completo ou a pasta diffusers dele.</translation>
    </message>
    <message>
      <source>{0} is a VAE alone; choose a checkpoint.</source>
      <translation>{0} é só um VAE; escolha um checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a Zero123 model, which turns a picture; choose an ordinary checkpoint.</source>
      <translation>{0} é um modelo Zero123, que gira uma imagem; escolha um checkpoint comum.</translation>
    </message>
    <message>
      <source>{0} is a depth model; choose an ordinary checkpoint.</source>
      <translation>{0} é um modelo de profundidade; escolha um checkpoint comum.</translation>
    </message>
    <message>
      <source>{0} is a file of another kind ({1}); save the picture as PNG or JPEG first.</source>
      <translation>{0} é um arquivo de outro tipo ({1}); salve antes a imagem como PNG ou JPEG.</translation>
    </message>
    <message>
      <source>{0} is a folder of several files; choose the LoRA in it, such as {1}.</source>
      <translation>{0} é uma pasta com vários arquivos; escolha o LoRA nela, como {1}.</translation>
    </message>
    <message>
      <source>{0} is a folder with a whole model, not a LoRA.</source>
      <translation>{0} é uma pasta com um modelo inteiro, não um LoRA.</translation>
    </message>
    <message>
      <source>{0} is a folder without a LoRA in it; choose a safetensors file, or the folder that it lies in.</source>
      <translation>{0} é uma pasta sem LoRA; escolha um arquivo safetensors, ou a pasta onde ele está.</translation>
    </message>
    <message>
      <source>{0} is a folder; choose the pictures in it.</source>
      <translation>{0} é uma pasta; escolha as imagens nela.</translation>
    </message>
    <message>
      <source>{0} is a link or no regular file.</source>
      <translation>{0} é um link ou não é um arquivo comum.</translation>
    </message>
    <message>
      <source>{0} is a link to a picture that is no longer there.</source>
      <translation>{0} é um link para uma imagem que não existe mais.</translation>
    </message>
    <message>
      <source>{0} is a pickle file, which can run any program when it is opened; convert it to safetensors first.</source>
      <translation>{0} é um arquivo pickle, que pode executar qualquer programa ao ser aberto; converta-o antes para safetensors.</translation>
    </message>
    <message>
      <source>{0} is a pix2pix model; choose an ordinary checkpoint.</source>
      <translation>{0} é um modelo pix2pix; escolha um checkpoint comum.</translation>
    </message>
    <message>
      <source>{0} is a safetensors file under the name of another kind; let its name end with .safetensors.</source>
      <translation>{0} é um arquivo safetensors com o nome de outro tipo; faça o nome terminar em .safetensors.</translation>
    </message>
    <message>
      <source>{0} is a side file of macOS without a model in it; choose the file without “._” in front of its name.</source>
      <translation>{0} é um arquivo auxiliar do macOS, sem modelo dentro; escolha o arquivo sem “._” no início do nome.</translation>
    </message>
    <message>
      <source>{0} is a smaller kind of {1}, as SSD-1B, Vega and KOALA are, which Atelier opens as a diffusers folder only; choose that.</source>
      <translation>{0} é um tipo menor de {1}, como SSD-1B, Vega e KOALA, que o Atelier só abre como pasta diffusers; escolha essa pasta.</translation>
    </message>
    <message>
      <source>{0} is a text encoder alone; choose a checkpoint.</source>
      <translation>{0} é só um codificador de texto; escolha um checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a textual inversion, not a base model; choose a checkpoint.</source>
      <translation>{0} é um textual inversion, não um modelo base; escolha um checkpoint.</translation>
    </message>
    <message>
      <source>{0} is a video model; choose a checkpoint that draws pictures.</source>
      <translation>{0} é um modelo de vídeo; escolha um checkpoint que pinte imagens.</translation>
    </message>
    <message>
      <source>{0} is a whole checkpoint, not a LoRA.</source>
      <translation>{0} é um checkpoint inteiro, não um LoRA.</translation>
    </message>
    <message>
      <source>{0} is a {1}, which no project can start from; make a plain LoRA of it with “atelier-cli convert --base” first.</source>
      <translation>{0} é um {1}, e nenhum projeto pode partir dele; antes, faça dele um LoRA simples com “atelier-cli convert --base”.</translation>
    </message>
    <message>
      <source>{0} is an IP-Adapter, or has one in it, which Atelier does not read; choose an ordinary checkpoint.</source>
      <translation>{0} é um IP-Adapter ou contém um, que o Atelier não lê; escolha um checkpoint comum.</translation>
    </message>
    <message>
      <source>{0} is an OFT file, which turns weights instead of adding to them; Atelier cannot read it.</source>
      <translation>{0} é um arquivo OFT, que gira pesos em vez de somar a eles; o Atelier não consegue lê-lo.</translation>
    </message>
    <message>
      <source>{0} is an adapter of another kind ({1}), no LoRA; Atelier cannot read it.</source>
      <translation>{0} é um adapter de outro tipo ({1}), não um LoRA; o Atelier não consegue lê-lo.</translation>
    </message>
    <message>
      <source>{0} is an archive; unpack it, then choose the safetensors file in it.</source>
      <translation>{0} é um arquivo compactado; descompacte-o e escolha o arquivo safetensors dentro dele.</translation>
    </message>
    <message>
      <source>{0} is an encoder of pictures (CLIP Vision); choose a checkpoint.</source>
      <translation>{0} é um codificador de imagens (CLIP Vision); escolha um checkpoint.</translation>
    </message>
    <message>
      <source>{0} is an inpainting model; choose the base checkpoint that it was made from.</source>
      <translation>{0} é um modelo de inpainting; escolha o checkpoint base do qual foi feito.</translation>
    </message>
    <message>
      <source>{0} is an inpainting, pix2pix or depth model; choose an ordinary one.</source>
      <translation>{0} é um modelo de inpainting, pix2pix ou profundidade; escolha um comum.</translation>
    </message>
    <message>
      <source>{0} is an unCLIP model, which also reads a picture; choose an ordinary checkpoint.</source>
      <translation>{0} é um modelo unCLIP, que também lê uma imagem; escolha um checkpoint comum.</translation>
    </message>
    <message>
      <source>{0} is an upscaler; choose an ordinary checkpoint.</source>
      <translation>{0} é um upscaler; escolha um checkpoint comum.</translation>
    </message>
    <message>
      <source>{0} is changed by numbers that are too large to calculate with.</source>
      <translation>{0} é alterado por números grandes demais para calcular.</translation>
    </message>
    <message>
      <source>{0} is damaged, not copied to its end, or of a rare kind; copy it again, or save it anew in another program.</source>
      <translation>{0} está danificado, não foi copiado até o fim ou é de um tipo raro; copie-o de novo ou salve-o outra vez em outro programa.</translation>
    </message>
    <message>
      <source>{0} is damaged, so the work goes on from the base model.</source>
      <translation>{0} está danificado, por isso o trabalho continua a partir do modelo base.</translation>
    </message>
    <message>
      <source>{0} is damaged, so the work goes on from {1}.</source>
      <translation>{0} está danificado, por isso o trabalho continua a partir de {1}.</translation>
    </message>
    <message>
      <source>{0} is damaged.</source>
      <translation>{0} está danificado.</translation>
    </message>
    <message>
      <source>{0} is damaged: its files are not whole; choose another one.</source>
      <translation>{0} está danificado: seus arquivos não estão completos; escolha outro.</translation>
    </message>
    <message>
      <source>{0} is damaged: its header cannot be read; copy or download it again.</source>
      <translation>{0} está danificado: o cabeçalho não pode ser lido; copie ou baixe de novo.</translation>
    </message>
    <message>
      <source>{0} is damaged: one half of {1} is missing or does not fit the other.</source>
      <translation>{0} está danificado: metade de {1} falta ou não combina com a outra.</translation>
    </message>
    <message>
      <source>{0} is damaged: the alpha of {1} is no number.</source>
      <translation>{0} está danificado: o alpha de {1} não é um número.</translation>
    </message>
    <message>
      <source>{0} is damaged: {1} has tensors of two kinds.</source>
      <translation>{0} está danificado: {1} tem tensores de dois tipos.</translation>
    </message>
    <message>
      <source>{0} is damaged: {1} holds numbers that are not finite.</source>
      <translation>{0} está danificado: {1} contém números que não são finitos.</translation>
    </message>
    <message>
      <source>{0} is damaged: {2} of its {1} has another shape than its configuration says; copy or download it again.</source>
      <translation>{0} está danificado: {2} em {1} tem outro formato do que diz a configuração; copie ou baixe de novo.</translation>
    </message>
    <message>
      <source>{0} is deleted; restore it first, then work on from it.</source>
      <translation>{0} está excluído; restaure-o antes e depois continue a partir dele.</translation>
    </message>
    <message>
      <source>{0} is empty.</source>
      <translation>{0} está vazio.</translation>
    </message>
    <message>
      <source>{0} is empty; copy or download it again.</source>
      <translation>{0} está vazio; copie ou baixe de novo.</translation>
    </message>
    <message>
      <source>{0} is for another kind of base model than {1}.</source>
      <translation>{0} é para outro tipo de modelo base que {1}.</translation>
    </message>
    <message>
      <source>{0} is given only to those who accept its terms: do so on its page on huggingface.co, then store a read token.</source>
      <translation>{0} só é fornecido a quem aceita seus termos: faça isso na página dele no huggingface.co e depois guarde um token de leitura.</translation>
    </message>
    <message>
      <source>{0} is in use by another program; close it there, then try again.</source>
      <translation>{0} está em uso por outro programa; feche-o lá e tente de novo.</translation>
    </message>
    <message>
      <source>{0} is in use; work on from another one first, then delete it.</source>
      <translation>{0} está em uso; continue antes a partir de outro e depois o exclua.</translation>
    </message>
    <message>
      <source>{0} is longer than the hub said, so it was not kept; try again, or choose another model.</source>
      <translation>{0} é maior do que o hub dizia, por isso não ficou; tente de novo ou escolha outro modelo.</translation>
    </message>
    <message>
      <source>{0} is made for rectified flow, with which {1} cannot draw; choose another sampler for it.</source>
      <translation>{0} foi feito para fluxo retificado, com o qual {1} não pinta; escolha outro sampler para ele.</translation>
    </message>
    <message>
      <source>{0} is made for the noise of EDM ({1}), which Atelier cannot learn from; choose another model.</source>
      <translation>{0} é feito para o ruído do EDM ({1}), com o qual o Atelier não pode aprender; escolha outro modelo.</translation>
    </message>
    <message>
      <source>{0} is made for {1}; Atelier tunes Stable Diffusion 1, 2 and XL.</source>
      <translation>{0} é feito para {1}; o Atelier ajusta Stable Diffusion 1, 2 e XL.</translation>
    </message>
    <message>
      <source>{0} is made like {1}, whose noise Atelier cannot learn from; choose another checkpoint.</source>
      <translation>{0} é feito como {1}, com cujo ruído o Atelier não pode aprender; escolha outro checkpoint.</translation>
    </message>
    <message>
      <source>{0} is missing.</source>
      <translation>{0} não foi encontrado.</translation>
    </message>
    <message>
      <source>{0} is missing; its latents are there, and they are learned from.</source>
      <translation>{0} não foi encontrado; os latentes estão lá, e é com eles que se aprende.</translation>
    </message>
    <message>
      <source>{0} is no CLIP skip; it is {1} to {2}, and 1 skips nothing.</source>
      <translation>{0} não é um CLIP skip; vai de {1} a {2}, e 1 não pula nada.</translation>
    </message>
    <message>
      <source>{0} is no Stable Diffusion 1, 2 or XL; Atelier cannot tune its kind yet.</source>
      <translation>{0} não é um Stable Diffusion 1, 2 ou XL; o Atelier ainda não ajusta esse tipo.</translation>
    </message>
    <message>
      <source>{0} is no alpha; it is {1} to {2}, most often the rank or half of it.</source>
      <translation>{0} não é um alpha; vai de {1} a {2}, e costuma ser o rank ou a metade dele.</translation>
    </message>
    <message>
      <source>{0} is no eta; it is {1} to {2}.</source>
      <translation>{0} não é um eta; vai de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} is no file with a picture, but a link in a circle, a pipe or a device.</source>
      <translation>{0} não é um arquivo com imagem, mas um link em círculo, um pipe ou um dispositivo.</translation>
    </message>
    <message>
      <source>{0} is no folder.</source>
      <translation>{0} não é uma pasta.</translation>
    </message>
    <message>
      <source>{0} is no guidance rescale; it is {1} to {2}.</source>
      <translation>{0} não é um CFG rescale; vai de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} is no guidance scale; it is {1} to {2}, most often 3 to 12.</source>
      <translation>{0} não é um valor de CFG; vai de {1} a {2}, e costuma ficar de 3 a 12.</translation>
    </message>
    <message>
      <source>{0} is no longer there; was it moved, or a stick pulled out?</source>
      <translation>{0} não está mais lá; foi movido, ou um pen drive foi tirado?</translation>
    </message>
    <message>
      <source>{0} is no model file in the safetensors format.</source>
      <translation>{0} não é um arquivo de modelo no formato safetensors.</translation>
    </message>
    <message>
      <source>{0} is no model folder itself; choose {1} in it.</source>
      <translation>{0} em si não é uma pasta de modelo; escolha {1} dentro dela.</translation>
    </message>
    <message>
      <source>{0} is no model folder: it holds no {1}.</source>
      <translation>{0} não é uma pasta de modelo: não contém {1}.</translation>
    </message>
    <message>
      <source>{0} is no number of pictures or a checkpoint; they count from {1}.</source>
      <translation>{0} não é um número de imagens ou de checkpoint; conta-se a partir de {1}.</translation>
    </message>
    <message>
      <source>{0} is no plain LoRA ({1}); say with --rank how large the LoRA is to be that comes nearest to it.</source>
      <translation>{0} não é um LoRA simples ({1}); diga com --rank o tamanho do LoRA que mais se aproxime dele.</translation>
    </message>
    <message>
      <source>{0} is no rank; it is {1} to {2}.</source>
      <translation>{0} não é um rank; vai de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} is no seed; it is a whole number from {1} to {2}.</source>
      <translation>{0} não é uma seed; é um número inteiro de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} is no strength; it is {1} to {2}, with or without a minus, most often about 1.</source>
      <translation>{0} não é uma força; vai de {1} a {2}, com ou sem sinal de menos, e costuma ficar perto de 1.</translation>
    </message>
    <message>
      <source>{0} is no table that can be read.</source>
      <translation>{0} não é uma tabela que se possa ler.</translation>
    </message>
    <message>
      <source>{0} is no text, so there are no prompts in it.</source>
      <translation>{0} não é texto, então não há prompts nele.</translation>
    </message>
    <message>
      <source>{0} is no weight of a prompt; it is {1} to {2}.</source>
      <translation>{0} não é um peso de prompt; vai de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} is no whole {2}: {1} has another shape there; choose another checkpoint.</source>
      <translation>{0} não é um {2} completo: {1} tem ali outro formato; escolha outro checkpoint.</translation>
    </message>
    <message>
      <source>{0} is not on the hub any more.</source>
      <translation>{0} não está mais no hub.</translation>
    </message>
    <message>
      <source>{0} is not there.</source>
      <translation>{0} não está lá.</translation>
    </message>
    <message>
      <source>{0} is not whole: weights of its {1} are missing, such as {2}; copy or download it again.</source>
      <translation>{0} está incompleto: faltam pesos de {1}, como {2}; copie ou baixe de novo.</translation>
    </message>
    <message>
      <source>{0} is not whole: weights of its {1} are missing.</source>
      <translation>{0} está incompleto: faltam pesos de {1}.</translation>
    </message>
    <message>
      <source>{0} is not whole: what its header promises is not there; copy or download it again.</source>
      <translation>{0} está incompleto: o que o cabeçalho promete não está lá; copie ou baixe de novo.</translation>
    </message>
    <message>
      <source>{0} is not whole: {1} is missing; copy or download it again.</source>
      <translation>{0} está incompleto: falta {1}; copie ou baixe de novo.</translation>
    </message>
    <message>
      <source>{0} is of the family {1}; Atelier tunes Stable Diffusion 1, 2 and XL.</source>
      <translation>{0} é da família {1}; o Atelier ajusta Stable Diffusion 1, 2 e XL.</translation>
    </message>
    <message>
      <source>{0} is only a pointer of git-lfs to the file; fetch the file itself with “git lfs pull”, or download it.</source>
      <translation>{0} é só um ponteiro do git-lfs para o arquivo; traga o próprio arquivo com “git lfs pull”, ou baixe-o.</translation>
    </message>
    <message>
      <source>{0} is only one part of a model ({1}); choose the folder with all of them, in which {2} lies.</source>
      <translation>{0} é só uma parte de um modelo ({1}); escolha a pasta com todas elas, onde está {2}.</translation>
    </message>
    <message>
      <source>{0} is packed for other programs (GGUF); choose a safetensors file of this model.</source>
      <translation>{0} está compactado para outros programas (GGUF); escolha um arquivo safetensors deste modelo.</translation>
    </message>
    <message>
      <source>{0} is pinned, so it is kept; unpin it first, then delete it.</source>
      <translation>{0} está fixado, por isso é mantido; desafixe-o antes e depois o exclua.</translation>
    </message>
    <message>
      <source>{0} is the base model itself; choose another name.</source>
      <translation>{0} é o próprio modelo base; escolha outro nome.</translation>
    </message>
    <message>
      <source>{0} is the folder of a LoRA, not of a base model; choose the model that it was made for.</source>
      <translation>{0} é a pasta de um LoRA, não de um modelo base; escolha o modelo para o qual ele foi feito.</translation>
    </message>
    <message>
      <source>{0} is the refiner of SDXL; choose the base checkpoint.</source>
      <translation>{0} é o refiner do SDXL; escolha o checkpoint base.</translation>
    </message>
    <message>
      <source>{0} is there already; choose another name.</source>
      <translation>{0} já existe; escolha outro nome.</translation>
    </message>
    <message>
      <source>{0} is too large, with {1} MB; {2} is the most that is read.</source>
      <translation>{0} é grande demais, com {1} MB; lê-se no máximo {2}.</translation>
    </message>
    <message>
      <source>{0} is too large, with {1} × {2} pixels; {3} million is the most for {4}.</source>
      <translation>{0} é grande demais, com {1} × {2} pixels; {3} milhões é o máximo para {4}.</translation>
    </message>
    <message>
      <source>{0} is too small, with {1} × {2} pixels; it needs {3} on each side.</source>
      <translation>{0} é pequeno demais, com {1} × {2} pixels; precisa de {3} em cada lado.</translation>
    </message>
    <message>
      <source>{0} is what a web site answered and not the file; download it again, where you are signed in if the site asks for that.</source>
      <translation>{0} é a resposta de um site, não o arquivo; baixe-o de novo, depois de entrar na sua conta se o site pedir.</translation>
    </message>
    <message>
      <source>{0} is what a web site answered and not the picture; download it again.</source>
      <translation>{0} é a resposta de um site, não a imagem; baixe-a de novo.</translation>
    </message>
    <message>
      <source>{0} lacks a text encoder; choose a full checkpoint of this model.</source>
      <translation>{0} não tem codificador de texto; escolha um checkpoint completo deste modelo.</translation>
    </message>
    <message>
      <source>{0} lies idle; choose it in the settings, and everything goes many times faster.</source>
      <translation>{0} está parada; escolha-a nas configurações, e tudo fica muitas vezes mais rápido.</translation>
    </message>
    <message>
      <source>{0} lies on a disk that takes no changes; choose another folder.</source>
      <translation>{0} está em um disco que não aceita mudanças; escolha outra pasta.</translation>
    </message>
    <message>
      <source>{0} may not be read; its permissions forbid it.</source>
      <translation>{0} não pode ser lido; as permissões não deixam.</translation>
    </message>
    <message>
      <source>{0} of a picture not shown with those of no. {1} makes no sense, so the picture is left out.</source>
      <translation>{0} de uma imagem não mostrada junto às de nº {1} não faz sentido, por isso a imagem fica de fora.</translation>
    </message>
    <message>
      <source>{0} of a place of the pictures no. {1} makes no sense, so the place is left out.</source>
      <translation>{0} de um lugar nas imagens nº {1} não faz sentido, por isso o lugar fica de fora.</translation>
    </message>
    <message>
      <source>{0} of blind check {1} makes no sense, so the check is left out; its votes stay.</source>
      <translation>{0} do teste cego {1} não faz sentido, por isso o teste fica de fora; os votos dele permanecem.</translation>
    </message>
    <message>
      <source>{0} of blind check {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} do teste cego {1} não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} of checkpoint {1} makes no sense, so the checkpoint is left out.</source>
      <translation>{0} do checkpoint {1} não faz sentido, por isso o checkpoint fica de fora.</translation>
    </message>
    <message>
      <source>{0} of checkpoint {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} do checkpoint {1} não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} of picture {1} makes no sense, so the picture is left out.</source>
      <translation>{0} da imagem {1} não faz sentido, por isso a imagem fica de fora.</translation>
    </message>
    <message>
      <source>{0} of picture {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} da imagem {1} não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} of prompt {1} makes no sense, so the prompt is left out.</source>
      <translation>{0} do prompt {1} não faz sentido, por isso o prompt fica de fora.</translation>
    </message>
    <message>
      <source>{0} of prompt {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} do prompt {1} não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} of something asked for ({1}) makes no sense, so it is left out.</source>
      <translation>{0} de um pedido ({1}) não faz sentido, por isso o pedido fica de fora.</translation>
    </message>
    <message>
      <source>{0} of something asked for ({1}) makes no sense; the usual value is used instead.</source>
      <translation>{0} de um pedido ({1}) não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} of the choice of a model ({1}) makes no sense; the choice before it counts.</source>
      <translation>{0} da escolha de um modelo ({1}) não faz sentido; vale a escolha anterior.</translation>
    </message>
    <message>
      <source>{0} of the choice of a model ({1}) makes no sense; the usual value is used instead.</source>
      <translation>{0} da escolha de um modelo ({1}) não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} of the note on picture {1} makes no sense, so the note is left out.</source>
      <translation>{0} da nota sobre a imagem {1} não faz sentido, por isso a nota fica de fora.</translation>
    </message>
    <message>
      <source>{0} of the note on picture {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} da nota sobre a imagem {1} não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} of the picture that you brought as no. {1} makes no sense, so the picture is left out.</source>
      <translation>{0} da imagem que você trouxe como nº {1} não faz sentido, por isso a imagem fica de fora.</translation>
    </message>
    <message>
      <source>{0} of the picture that you brought as no. {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} da imagem que você trouxe como nº {1} não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} of the pictures no. {1} makes no sense, so they are left out.</source>
      <translation>{0} das imagens nº {1} não faz sentido, por isso elas ficam de fora.</translation>
    </message>
    <message>
      <source>{0} of the pictures no. {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} das imagens nº {1} não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} of the star of picture {1} makes no sense, so the star is left out.</source>
      <translation>{0} da estrela da imagem {1} não faz sentido, por isso a estrela fica de fora.</translation>
    </message>
    <message>
      <source>{0} of vote {1} makes no sense, so the vote is left out.</source>
      <translation>{0} do voto {1} não faz sentido, por isso o voto fica de fora.</translation>
    </message>
    <message>
      <source>{0} of vote {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} do voto {1} não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} of what learned from your picture {1} makes no sense, so it is left out.</source>
      <translation>{0} do que aprendeu com a sua imagem {1} não faz sentido, por isso fica de fora.</translation>
    </message>
    <message>
      <source>{0} of what vote {1} was learned by makes no sense, so it is left out.</source>
      <translation>{0} do que aprendeu com o voto {1} não faz sentido, por isso fica de fora.</translation>
    </message>
    <message>
      <source>{0} of what was brought as no. {1} makes no sense, so it is left out.</source>
      <translation>{0} do que foi trazido como nº {1} não faz sentido, por isso fica de fora.</translation>
    </message>
    <message>
      <source>{0} of what was brought as no. {1} makes no sense; the usual value is used instead.</source>
      <translation>{0} do que foi trazido como nº {1} não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} of where picture {1} comes from makes no sense, so that is left out.</source>
      <translation>{0} da origem da imagem {1} não faz sentido, por isso a origem fica de fora.</translation>
    </message>
    <message>
      <source>{0} of where picture {1} comes from makes no sense; the usual value is used instead.</source>
      <translation>{0} da origem da imagem {1} não faz sentido; em vez disso, vale o valor usual.</translation>
    </message>
    <message>
      <source>{0} only describes a model; choose the folder that it lies in, or a safetensors file.</source>
      <translation>{0} só descreve um modelo; escolha a pasta onde está, ou um arquivo safetensors.</translation>
    </message>
    <message>
      <source>{0} other files in {1} were left out, {2} among them.</source>
      <translation>{0} outros arquivos em {1} ficaram de fora, entre eles {2}.</translation>
    </message>
    <message>
      <source>{0} other pictures of its prompt were brought, and {1} are needed to vote on; it is left out.</source>
      <translation>Do prompt dela vieram {0} outras imagens, e são precisas {1} para votar; ela fica de fora.</translation>
    </message>
    <message>
      <source>{0} pictures cannot be shown together; a group has {1} to {2}.</source>
      <translation>{0} imagens não podem ser mostradas juntas; um grupo tem de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} pixels are not possible; a picture has {1} to {2} on each side, a multiple of 64.</source>
      <translation>{0} pixels não é possível; uma imagem tem de {1} a {2} em cada lado, em múltiplos de 64.</translation>
    </message>
    <message>
      <source>{0} predicts “{1}”, which Atelier cannot learn from; choose another model.</source>
      <translation>{0} prevê “{1}”, do que o Atelier não consegue aprender; escolha outro modelo.</translation>
    </message>
    <message>
      <source>{0} seconds cannot be; it is {1} to {2}.</source>
      <translation>{0} segundos não pode ser; vai de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} steps are not possible with LCM, which was made for few; it draws in {1} to {2}.</source>
      <translation>{0} passos não são possíveis com LCM, que foi feito para poucos; ele pinta em {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} steps are not possible; a picture is drawn in {1} to {2}.</source>
      <translation>{0} passos não são possíveis; uma imagem é pintada em {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} stores {1} in two number formats, which a single file cannot; choose another version of it.</source>
      <translation>{0} guarda {1} em dois formatos numéricos, o que um só arquivo não pode; escolha outra versão dele.</translation>
    </message>
    <message>
      <source>{0} votes are not possible; it is {1} to {2}.</source>
      <translation>{0} votos não são possíveis; vai de {1} a {2}.</translation>
    </message>
    <message>
      <source>{0} was asked for before and is not written yet: “Try again” writes it to {1}, “Dismiss” leaves it.</source>
      <translation>{0} foi pedido antes e ainda não foi gravado: “Tentar de novo” o grava em {1}, “Dispensar” o deixa.</translation>
    </message>
    <message>
      <source>{0} was drawn from another prompt.</source>
      <translation>{0} foi pintado com outro prompt.</translation>
    </message>
    <message>
      <source>{0} was drawn with another kind of base model or at another size.</source>
      <translation>{0} foi pintado com outro tipo de modelo base ou em outro tamanho.</translation>
    </message>
    <message>
      <source>{0} was drawn with other settings.</source>
      <translation>{0} foi pintado com outras configurações.</translation>
    </message>
    <message>
      <source>{0} was not written: no program would know its parts.</source>
      <translation>{0} não foi gravado: nenhum programa conheceria suas partes.</translation>
    </message>
    <message>
      <source>{0} was not written: read back, it differs from the checkpoint by {1}.</source>
      <translation>{0} não foi gravado: ao reler, difere do checkpoint em {1}.</translation>
    </message>
    <message>
      <source>{0} was not written: read back, {1} is not what the checkpoint holds.</source>
      <translation>{0} não foi gravado: ao reler, {1} não é o que o checkpoint contém.</translation>
    </message>
    <message>
      <source>{0} was not written: the numbers of the base model are too coarse to take in so small a change; export a LoRA file instead.</source>
      <translation>{0} não foi gravado: os números do modelo base são grosseiros demais para receber uma mudança tão pequena; exporte um arquivo LoRA em vez disso.</translation>
    </message>
    <message>
      <source>{0} was saved while its {1} was compiled (torch.compile); save it once more without that.</source>
      <translation>{0} foi salvo enquanto {1} estava compilado (torch.compile); salve-o mais uma vez sem isso.</translation>
    </message>
    <message>
      <source>{0} was saved with a LoRA in its {1}; save it once more where that is fused and unloaded (fuse_lora, unload_lora_weights).</source>
      <translation>{0} foi salvo com um LoRA em {1}; salve-o mais uma vez com o LoRA mesclado e descarregado (fuse_lora, unload_lora_weights).</translation>
    </message>
    <message>
      <source>{0} was to be written, but that was broken off twice; export it once more.</source>
      <translation>{0} seria gravado, mas isso foi interrompido duas vezes; exporte outra vez.</translation>
    </message>
    <message>
      <source>{0}, which is chosen in the settings, cannot be found: Atelier works on the processor.</source>
      <translation>Não foi possível encontrar {0}, que está nas configurações: o Atelier trabalha no processador.</translation>
    </message>
    <message>
      <source>{0}, which is chosen in the settings, cannot be found: Atelier works on {1}.</source>
      <translation>Não foi possível encontrar {0}, que está nas configurações: o Atelier trabalha em {1}.</translation>
    </message>
    <message>
      <source>“Half, wide range (bf16)” needs macOS 14 or newer; choose another precision in the settings.</source>
      <translation>“Meia, faixa ampla (bf16)” precisa do macOS 14 ou mais novo; escolha outra precisão nas configurações.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written where the lines of its own file lead back to it.</source>
      <translation>“__{0}__” é desenhado como está escrito onde as linhas do próprio arquivo levam de volta a ele.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” cannot be read.</source>
      <translation>“__{0}__” é desenhado como está escrito: o arquivo de curingas “{0}.txt” não pode ser lido.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” holds no line.</source>
      <translation>“__{0}__” é desenhado como está escrito: o arquivo de curingas “{0}.txt” não tem nenhuma linha.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is larger than {1} KB.</source>
      <translation>“__{0}__” é desenhado como está escrito: o arquivo de curingas “{0}.txt” tem mais de {1} KB.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: the wildcard file “{0}.txt” is no text.</source>
      <translation>“__{0}__” é desenhado como está escrito: o arquivo de curingas “{0}.txt” não é texto.</translation>
    </message>
    <message>
      <source>“__{0}__” is drawn as it is written: there is no wildcard file “{0}.txt”.</source>
      <translation>“__{0}__” é desenhado como está escrito: não há arquivo de curingas “{0}.txt”.</translation>
    </message>
    <message>
      <source>“{0}” already holds a project; open it, or choose a new folder.</source>
      <translation>“{0}” já contém um projeto; abra-o ou escolha uma pasta nova.</translation>
    </message>
    <message>
      <source>“{0}” already holds other files; choose a new or an empty folder.</source>
      <translation>“{0}” já contém outros arquivos; escolha uma pasta nova ou vazia.</translation>
    </message>
    <message>
      <source>“{0}” cannot be deleted: the folder {1} takes no changes.</source>
      <translation>“{0}” não pode ser excluído: a pasta {1} não aceita mudanças.</translation>
    </message>
    <message>
      <source>“{0}” cannot be read: {1}.</source>
      <translation>“{0}” não pode ser lido: {1}.</translation>
    </message>
    <message>
      <source>“{0}” cannot be written any more; make its folder and its disk writable, then go on.</source>
      <translation>“{0}” não pode mais ser gravado; libere a gravação na pasta e no disco e continue.</translation>
    </message>
    <message>
      <source>“{0}” cannot be written; move the project to a folder that you may write to.</source>
      <translation>“{0}” não pode ser gravado; mova o projeto para uma pasta em que você possa gravar.</translation>
    </message>
    <message>
      <source>“{0}” holds letters that are broken; type it anew.</source>
      <translation>“{0}” contém letras corrompidas; digite de novo.</translation>
    </message>
    <message>
      <source>“{0}” in the project “{1}” is a link or no plain file or folder, so it could lead elsewhere; take it away, then try again.</source>
      <translation>“{0}” no projeto “{1}” é um link, ou não é um arquivo ou pasta comum, e poderia levar a outro lugar; tire-o dali e tente de novo.</translation>
    </message>
    <message>
      <source>“{0}” in the project “{1}” is a link; take it away, then try again.</source>
      <translation>“{0}” no projeto “{1}” é um link; tire-o dali e tente de novo.</translation>
    </message>
    <message>
      <source>“{0}” is an answer to two pictures; mark the best and the bad ones instead.</source>
      <translation>“{0}” é uma resposta para duas imagens; marque em vez disso a melhor e as ruins.</translation>
    </message>
    <message>
      <source>“{0}” is no longer in {1}: its folder was moved, renamed or deleted, or its disk taken out; put it back and go on, or open the project where it is now.</source>
      <translation>“{0}” não está mais em {1}: a pasta foi movida, renomeada ou excluída, ou o disco foi tirado; ponha-a de volta e continue, ou abra o projeto onde ele está agora.</translation>
    </message>
    <message>
      <source>“{0}” is no model on the hub; write owner/name, or paste the address of its page.</source>
      <translation>“{0}” não é um modelo do hub; escreva dono/nome ou cole o endereço da página.</translation>
    </message>
    <message>
      <source>“{0}” is no number.</source>
      <translation>“{0}” não é um número.</translation>
    </message>
    <message>
      <source>“{0}” is no whole archive of an Atelier project; choose another file.</source>
      <translation>“{0}” não é um projeto arquivado completo do Atelier; escolha outro arquivo.</translation>
    </message>
    <message>
      <source>“{0}” is no whole number.</source>
      <translation>“{0}” não é um número inteiro.</translation>
    </message>
    <message>
      <source>“{0}” is not an Atelier project; choose a folder that Atelier made.</source>
      <translation>“{0}” não é um projeto do Atelier; escolha uma pasta que o Atelier criou.</translation>
    </message>
    <message>
      <source>“{0}” is open in another Atelier window; close it there first.</source>
      <translation>“{0}” está aberto em outra janela do Atelier; feche-o lá antes.</translation>
    </message>
    <message>
      <source>“{0}” is too long: it has {1} letters, and {2} is the most.</source>
      <translation>“{0}” é longo demais: tem {1} letras, e o máximo é {2}.</translation>
    </message>
    <message>
      <source>“{0}” learns from every step of drawing, which a picture from elsewhere does not have; make a project that learns by “{1}” for your own pictures.</source>
      <translation>“{0}” aprende com todos os passos da pintura, que uma imagem de outro lugar não tem; crie um projeto que aprenda com “{1}” para as suas próprias imagens.</translation>
    </message>
    <message>
      <source>“{0}” learns from the steps of DDIM with noise; choose the sampler DDIM, or “{1}”, which learns from pictures of every sampler.</source>
      <translation>“{0}” aprende com os passos do DDIM com ruído; escolha o sampler DDIM, ou “{1}”, que aprende com imagens de qualquer sampler.</translation>
    </message>
  </context>
  <context>
    <name>export</name>
    <message>
      <source>Checked for {0}.</source>
      <translation>Verificado para {0}.</translation>
    </message>
    <message>
      <source>It is read wherever the base model is.</source>
      <translation>Pode ser lido onde quer que o modelo base seja lido.</translation>
    </message>
    <message>
      <source>Not for {0}.</source>
      <translation>Não serve para {0}.</translation>
    </message>
    <message>
      <source>Read back, its pictures differ from the checkpoint's by {0}; the style changes them by {1}.</source>
      <translation>Ao reler, suas imagens diferem das do checkpoint em {0}; o estilo as muda em {1}.</translation>
    </message>
    <message>
      <source>Saved as {0}, {1}.</source>
      <translation>Salvo como {0}, {1}.</translation>
    </message>
    <message>
      <source>The smaller rank leaves out {0} of the change.</source>
      <translation>O rank menor deixa de fora {0} da mudança.</translation>
    </message>
  </context>
  <context>
    <name>glossary</name>
    <message>
      <source>A small file with a style that was learned. A program loads it beside the base model that it fits.</source>
      <translation>Um arquivo pequeno com um estilo aprendido. Um programa o carrega junto do modelo base com que ele combina.</translation>
    </message>
    <message>
      <source>Base model</source>
      <translation>Modelo base</translation>
    </message>
    <message>
      <source>Blind check</source>
      <translation>Teste cego</translation>
    </message>
    <message>
      <source>Blind wins over the base</source>
      <translation>Vitórias às cegas sobre a base</translation>
    </message>
    <message>
      <source>By how much it would rather draw the picture you chose than the other (margin: β times the log-ratio).</source>
      <translation>Quanto ele prefere pintar a imagem que você escolheu em vez da outra (margem: β vezes a razão logarítmica).</translation>
    </message>
    <message>
      <source>By which recipe the votes are learned from: one for few votes, or D3PO as its authors describe it.</source>
      <translation>Com que receita se aprende com os votos: uma para poucos votos, ou D3PO como os autores descrevem.</translation>
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
      <translation>Distância</translation>
    </message>
    <message>
      <source>Distance from the base</source>
      <translation>Distância da base</translation>
    </message>
    <message>
      <source>Format</source>
      <translation>Formato</translation>
    </message>
    <message>
      <source>Guidance</source>
      <translation>CFG</translation>
    </message>
    <message>
      <source>How clearly it prefers yours</source>
      <translation>Quanto ele concorda com você</translation>
    </message>
    <message>
      <source>How differently it draws from the base model (drift: root mean square change of the predicted noise).</source>
      <translation>Quão diferente do modelo base ele pinta (drift: mudança média quadrática do ruído previsto).</translation>
    </message>
    <message>
      <source>How many digits are reckoned with. Half as many need half the memory and look nearly the same.</source>
      <translation>Com quantos dígitos se calcula. Metade deles usa metade da memória, e o resultado parece quase igual.</translation>
    </message>
    <message>
      <source>How many digits the file keeps. Half as many make half the size; the pictures hardly change.</source>
      <translation>Quantos dígitos o arquivo guarda. Metade deles dá metade do tamanho; as imagens quase não mudam.</translation>
    </message>
    <message>
      <source>How many of the last layers that read the prompt are left out. Some models were made for 2.</source>
      <translation>Quantas das últimas camadas que leem o prompt ficam de fora. Alguns modelos foram feitos para 2.</translation>
    </message>
    <message>
      <source>How many votes it foretells that it had not seen: each by a model of the others (held-out accuracy).</source>
      <translation>Quantos votos que não tinha visto ele prevê: cada um por um modelo treinado com os outros (held-out accuracy).</translation>
    </message>
    <message>
      <source>How much of what was learned is added to the base model: 100 % is as it was learned.</source>
      <translation>Quanto do que foi aprendido se soma ao modelo base: 100% é como foi aprendido.</translation>
    </message>
    <message>
      <source>How much room a LoRA has for what was learned. Less makes a smaller file and loses some of it.</source>
      <translation>Quanto espaço um LoRA tem para o que foi aprendido. Menos dá um arquivo menor e perde um pouco.</translation>
    </message>
    <message>
      <source>How often some noise is taken away until the picture is done. More take longer and show more detail.</source>
      <translation>Quantas vezes se tira um pouco de ruído até a imagem ficar pronta. Mais passos demoram mais e mostram mais detalhes.</translation>
    </message>
    <message>
      <source>How often this prompt is drawn beside the others: 2 is twice as often as 1.</source>
      <translation>Com que frequência este prompt é pintado em relação aos outros: 2 é o dobro de 1.</translation>
    </message>
    <message>
      <source>How often you chose its picture in a blind check; the upright lines hold the true share in 95 %.</source>
      <translation>Com que frequência você escolheu a imagem dele em um teste cego; os traços verticais contêm o valor real em 95% dos casos.</translation>
    </message>
    <message>
      <source>How strictly a picture follows its prompt, “CFG scale” elsewhere. Too much looks harsh.</source>
      <translation>Quão fielmente uma imagem segue o prompt; em outros programas, “CFG scale”. Em excesso, a imagem fica dura.</translation>
    </message>
    <message>
      <source>How strong</source>
      <translation>Com que força</translation>
    </message>
    <message>
      <source>How things are called in the file. Programs differ in which names they know.</source>
      <translation>Como as coisas se chamam no arquivo. Cada programa conhece nomes diferentes.</translation>
    </message>
    <message>
      <source>Learning</source>
      <translation>Aprendizado</translation>
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
      <translation>Pares de dois modelos, sem dizer qual é qual. No fim, você vê qual escolheu mais vezes.</translation>
    </message>
    <message>
      <source>Precision</source>
      <translation>Precisão</translation>
    </message>
    <message>
      <source>Rank</source>
      <translation>Rank</translation>
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
      <translation>Partir de um LoRA</translation>
    </message>
    <message>
      <source>Steps</source>
      <translation>Passos</translation>
    </message>
    <message>
      <source>The model that draws before it has learned anything from you. It is never changed.</source>
      <translation>O modelo que pinta antes de aprender algo com você. Nunca é alterado.</translation>
    </message>
    <message>
      <source>The number that the noise of a picture comes from. The same seed and prompt give the same picture.</source>
      <translation>O número de onde vem o ruído de uma imagem. A mesma seed e o mesmo prompt dão a mesma imagem.</translation>
    </message>
    <message>
      <source>The part of a model that makes pixels of its picture. A model brings one; others change the colours.</source>
      <translation>A parte de um modelo que transforma sua imagem em pixels. Um modelo traz uma; outras mudam as cores.</translation>
    </message>
    <message>
      <source>The way from noise to a picture. Samplers differ in how many steps they need and how they look.</source>
      <translation>O caminho do ruído até a imagem. Os samplers diferem em quantos passos precisam e em como fica o resultado.</translation>
    </message>
    <message>
      <source>Trigger words</source>
      <translation>Palavras-gatilho</translation>
    </message>
    <message>
      <source>Unseen votes foretold</source>
      <translation>Votos inéditos previstos</translation>
    </message>
    <message>
      <source>Unseen votes it predicts</source>
      <translation>Votos inéditos que prevê</translation>
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
      <translation>O que não deve aparecer na imagem.</translation>
    </message>
    <message>
      <source>What was learned by the end of a round. Each round leaves one, and you can go back to any.</source>
      <translation>O que foi aprendido até o fim de uma rodada. Cada rodada deixa um, e você pode voltar a qualquer um.</translation>
    </message>
    <message>
      <source>Words to write into a prompt along with the LoRA. Atelier needs none; they are a note to others.</source>
      <translation>Palavras para escrever em um prompt junto com o LoRA. O Atelier não precisa delas; são um recado para os outros.</translation>
    </message>
  </context>
  <context>
    <name>help</name>
    <message>
      <source>&lt;b&gt;ComfyUI&lt;/b&gt;: put the file into &lt;i&gt;models/loras&lt;/i&gt; and set a “Load LoRA” node behind the checkpoint.&lt;br&gt;&lt;b&gt;A1111&lt;/b&gt; and &lt;b&gt;Forge&lt;/b&gt;: put it into &lt;i&gt;models/Lora&lt;/i&gt; and choose it on the Lora tab.&lt;br&gt;&lt;b&gt;InvokeAI&lt;/b&gt;: add the file in the Model Manager, then choose it under the model.</source>
      <translation>&lt;b&gt;ComfyUI&lt;/b&gt;: ponha o arquivo em &lt;i&gt;models/loras&lt;/i&gt; e coloque um nó “Load LoRA” depois do checkpoint.&lt;br&gt;&lt;b&gt;A1111&lt;/b&gt; e &lt;b&gt;Forge&lt;/b&gt;: ponha-o em &lt;i&gt;models/Lora&lt;/i&gt; e escolha-o na aba Lora.&lt;br&gt;&lt;b&gt;InvokeAI&lt;/b&gt;: adicione o arquivo no Model Manager e escolha-o abaixo do modelo.</translation>
    </message>
    <message>
      <source>&lt;b&gt;Ctrl+1&lt;/b&gt; to &lt;b&gt;Ctrl+9&lt;/b&gt; go to the pages. &lt;b&gt;Ctrl+P&lt;/b&gt; pauses and continues, &lt;b&gt;Ctrl+.&lt;/b&gt; stops, &lt;b&gt;Ctrl+E&lt;/b&gt; exports, &lt;b&gt;Ctrl+N&lt;/b&gt; makes a project, &lt;b&gt;Ctrl+O&lt;/b&gt; opens one, &lt;b&gt;Ctrl+I&lt;/b&gt; tells what counts towards the round, &lt;b&gt;Ctrl+J&lt;/b&gt; what the computer does, &lt;b&gt;Ctrl+,&lt;/b&gt; shows the settings. &lt;b&gt;?&lt;/b&gt; on the voting page shows its keys.</source>
      <translation>&lt;b&gt;Ctrl+1&lt;/b&gt; a &lt;b&gt;Ctrl+9&lt;/b&gt; levam às páginas. &lt;b&gt;Ctrl+P&lt;/b&gt; pausa e continua, &lt;b&gt;Ctrl+.&lt;/b&gt; faz parar, &lt;b&gt;Ctrl+E&lt;/b&gt; exporta, &lt;b&gt;Ctrl+N&lt;/b&gt; cria um projeto, &lt;b&gt;Ctrl+O&lt;/b&gt; abre um, &lt;b&gt;Ctrl+I&lt;/b&gt; diz o que conta para a rodada, &lt;b&gt;Ctrl+J&lt;/b&gt;, o que o computador está fazendo, &lt;b&gt;Ctrl+,&lt;/b&gt; mostra as configurações. &lt;b&gt;?&lt;/b&gt; na página de votação mostra as teclas dela.</translation>
    </message>
    <message>
      <source>&lt;b&gt;Ctrl+L&lt;/b&gt; has pictures for many votes drawn ahead, overnight if you like. Then you vote without waiting, and the graphics card is free meanwhile.</source>
      <translation>&lt;b&gt;Ctrl+L&lt;/b&gt; adianta imagens para muitos votos, durante a noite se você quiser. Depois você vota sem esperar, e nesse tempo a placa de vídeo fica livre.</translation>
    </message>
    <message>
      <source>&lt;b&gt;Progress&lt;/b&gt; (Ctrl+7) shows the same pictures by the base model and by each checkpoint, and what it thinks you like: the pictures it ranks highest and lowest, in plain words where some fit. &lt;b&gt;Blind check&lt;/b&gt; (Ctrl+6) shows pairs of two models without saying which is which, and tells at the end which one you like better.</source>
      <translation>&lt;b&gt;Progresso&lt;/b&gt; (Ctrl+7) mostra as mesmas imagens do modelo base e de cada checkpoint, e também aquilo de que ele acha que você gosta: as imagens que avalia melhor e pior, em palavras simples quando alguma serve. &lt;b&gt;Teste cego&lt;/b&gt; (Ctrl+6) mostra pares de dois modelos sem dizer qual é qual, e diz no fim de qual você gosta mais.</translation>
    </message>
    <message>
      <source>After a round</source>
      <translation>Depois de uma rodada</translation>
    </message>
    <message>
      <source>After twenty votes the model learns from them while you go on voting; the line at the bottom shows how far it is. Each round leaves a checkpoint, and nothing of the rounds before is lost. Two or three rounds are enough to see your taste in the pictures.</source>
      <translation>Depois de vinte votos, o modelo aprende com eles enquanto você continua votando; a linha lá embaixo mostra o andamento. Cada rodada deixa um checkpoint, e nada das rodadas anteriores se perde. Duas ou três rodadas bastam para ver o seu gosto nas imagens.</translation>
    </message>
    <message>
      <source>Ask a blind check first; one look at a few pictures misleads. Then choose an older checkpoint on the Progress page and press “Work on from here”.</source>
      <translation>Faça antes um teste cego; olhar poucas imagens uma vez engana. Depois escolha um checkpoint mais antigo na página Progresso e pressione “Continuar daqui”.</translation>
    </message>
    <message>
      <source>Begin at strength 1 and lower it if the style is too strong. Your prompts need no special word.</source>
      <translation>Comece com força 1 e diminua se o estilo ficar forte demais. Seus prompts não precisam de nenhuma palavra especial.</translation>
    </message>
    <message>
      <source>Do not think long: your first look is what the model is to learn. Every vote is kept at once, so there is nothing to save.</source>
      <translation>Não pense muito: o seu primeiro olhar é o que o modelo deve aprender. Cada voto é guardado na hora, então não há nada para salvar.</translation>
    </message>
    <message>
      <source>How it learns</source>
      <translation>Como ele aprende</translation>
    </message>
    <message>
      <source>If the project shows four pictures, press the number of the best one, &lt;b&gt;1&lt;/b&gt; to &lt;b&gt;4&lt;/b&gt;, or click it: one key says that it is better than all others. With &lt;b&gt;Shift&lt;/b&gt;, or the right mouse button, a picture is marked bad first. The arrows move a frame, &lt;b&gt;Enter&lt;/b&gt; takes the framed picture, &lt;b&gt;0&lt;/b&gt; means all are bad.</source>
      <translation>Se o projeto mostra quatro imagens, pressione o número da melhor, de &lt;b&gt;1&lt;/b&gt; a &lt;b&gt;4&lt;/b&gt;, ou clique nela: uma tecla diz que ela é melhor que todas as outras. Com &lt;b&gt;Shift&lt;/b&gt;, ou o botão direito do mouse, uma imagem é antes marcada como ruim. As setas movem uma moldura, &lt;b&gt;Enter&lt;/b&gt; escolhe a imagem emoldurada, &lt;b&gt;0&lt;/b&gt; quer dizer que todas são ruins.</translation>
    </message>
    <message>
      <source>Keys</source>
      <translation>Teclas</translation>
    </message>
    <message>
      <source>On &lt;b&gt;Your pictures&lt;/b&gt; (Ctrl+4) you bring 5 to 30 pictures in the style you want: drop them there, or anywhere on the window. “Learn from them now” needs no vote; what they have in common is learned, and votes refine it. The bright part of each is what is learned: drag it, or move it with the arrow keys. A caption says what is to be seen; without one the project's prompts are used.</source>
      <translation>Em &lt;b&gt;Suas imagens&lt;/b&gt; (Ctrl+4), você traz de 5 a 30 imagens no estilo que quer: solte-as lá, ou em qualquer lugar da janela. “Aprender com elas agora” não precisa de votos; o que elas têm em comum é aprendido, e os votos refinam. A parte clara de cada uma é o que se aprende: arraste-a ou mova-a com as setas. Uma legenda diz o que se vê; sem ela, valem os prompts do projeto.</translation>
    </message>
    <message>
      <source>On the Export page a checkpoint becomes a LoRA file, and a click copies it to a program. It works with the base model that it was made from, and with others of the same family; one of the starter model only with the starter model.</source>
      <translation>Na página Exportar, um checkpoint vira um arquivo LoRA, e um clique o copia para um programa. Ele funciona com o modelo base de que foi feito e com outros da mesma família; um do modelo inicial, só com o modelo inicial.</translation>
    </message>
    <message>
      <source>Pictures of your own</source>
      <translation>Imagens suas</translation>
    </message>
    <message>
      <source>The pictures that you vote on are still drawn by the base model, because those tell most about your taste. So look for the change in other places:</source>
      <translation>As imagens em que você vota continuam sendo pintadas pelo modelo base, porque são as que mais dizem sobre o seu gosto. Procure então a mudança em outros lugares:</translation>
    </message>
    <message>
      <source>They explain themselves wherever they stand over a field: point at them.</source>
      <translation>Elas se explicam onde quer que estejam acima de um campo: aponte para elas.</translation>
    </message>
    <message>
      <source>Two pictures of one prompt stand side by side. Press &lt;b&gt;←&lt;/b&gt; or &lt;b&gt;→&lt;/b&gt; for the one you like better, with &lt;b&gt;Shift&lt;/b&gt; if it is much better: that teaches most. &lt;b&gt;↑&lt;/b&gt; means both are good, &lt;b&gt;↓&lt;/b&gt; both are bad, &lt;b&gt;Space&lt;/b&gt; skips them, &lt;b&gt;Backspace&lt;/b&gt; takes the last vote back.</source>
      <translation>Duas imagens do mesmo prompt ficam lado a lado. Pressione &lt;b&gt;←&lt;/b&gt; ou &lt;b&gt;→&lt;/b&gt; para a de que você gosta mais, com &lt;b&gt;Shift&lt;/b&gt; se for muito melhor: é isso que mais ensina. &lt;b&gt;↑&lt;/b&gt; quer dizer que ambas são boas, &lt;b&gt;↓&lt;/b&gt;, que ambas são ruins, &lt;b&gt;Espaço&lt;/b&gt; as pula, &lt;b&gt;Backspace&lt;/b&gt; retira o último voto.</translation>
    </message>
    <message>
      <source>Use it in other programs</source>
      <translation>Usar em outros programas</translation>
    </message>
    <message>
      <source>Vote</source>
      <translation>Votar</translation>
    </message>
    <message>
      <source>Votes given in a hurry can be changed: click one of the last ten below the pictures, or find the picture in the gallery and press V there. “Train again” on the Progress page makes a checkpoint anew from the votes as they stand. Skip rather than guess.</source>
      <translation>Votos dados com pressa podem ser mudados: clique em um dos últimos dez, abaixo das imagens, ou ache a imagem na galeria e pressione V ali. “Treinar de novo”, na página Progresso, refaz um checkpoint com os votos como estão. É melhor pular do que adivinhar.</translation>
    </message>
    <message>
      <source>When it gets worse</source>
      <translation>Quando piora</translation>
    </message>
    <message>
      <source>With “{0}” the newest checkpoint draws the pictures that you vote on.</source>
      <translation>Com “{0}”, o checkpoint mais novo pinta as imagens em que você vota.</translation>
    </message>
    <message>
      <source>Words</source>
      <translation>Palavras</translation>
    </message>
    <message>
      <source>You choose that when you make a project; the Prompts page shows what you chose.</source>
      <translation>Você escolhe isso ao criar um projeto; a página Prompts mostra o que você escolheu.</translation>
    </message>
    <message>
      <source>“Rated pictures from elsewhere” takes folders that other programs have drawn: to vote on, or good and bad ones as votes. “Undo” takes back all that came at once.</source>
      <translation>“Imagens avaliadas de outro lugar” aceita pastas que outros programas pintaram: para votar, ou boas e ruins já como votos. “Desfazer” tira tudo o que veio de uma vez.</translation>
    </message>
  </context>
  <context>
    <name>keys</name>
    <message>
      <source>All keys on one sheet</source>
      <translation>Todas as teclas em uma folha</translation>
    </message>
    <message>
      <source>Both are bad; of more than two, all are bad</source>
      <translation>Ambas são ruins; com mais de duas, todas são ruins</translation>
    </message>
    <message>
      <source>Both are good; of more than two, all are alike</source>
      <translation>Ambas são boas; com mais de duas, todas se equivalem</translation>
    </message>
    <message>
      <source>Enter</source>
      <translation>Enter</translation>
    </message>
    <message>
      <source>Fit the pictures into the window</source>
      <translation>Ajustar as imagens à janela</translation>
    </message>
    <message>
      <source>Full screen</source>
      <translation>Tela cheia</translation>
    </message>
    <message>
      <source>Give the pictures a star, or take it away</source>
      <translation>Dar uma estrela às imagens, ou tirá-la</translation>
    </message>
    <message>
      <source>Keep zoom and place for the next pictures</source>
      <translation>Manter zoom e posição para as próximas imagens</translation>
    </message>
    <message>
      <source>Of more than two: bad or not; where the lesson marks bad ones, the best</source>
      <translation>Com mais de duas: ruim ou não; onde a lição marca as ruins, a melhor</translation>
    </message>
    <message>
      <source>Of more than two: move the frame</source>
      <translation>Com mais de duas: mover a moldura</translation>
    </message>
    <message>
      <source>Of more than two: take the framed one; without a frame, go on with the marks</source>
      <translation>Com mais de duas: escolher a emoldurada; sem moldura, continuar com as marcas</translation>
    </message>
    <message>
      <source>Of more than two: the best one; where the lesson marks bad ones, bad or not</source>
      <translation>Com mais de duas: a melhor; onde a lição marca as ruins, ruim ou não</translation>
    </message>
    <message>
      <source>One picture pixel, one screen pixel</source>
      <translation>Um pixel da imagem, um pixel da tela</translation>
    </message>
    <message>
      <source>Redo</source>
      <translation>Refazer</translation>
    </message>
    <message>
      <source>Rest: totals, and nothing to decide</source>
      <translation>Descanso: totais, e nada a decidir</translation>
    </message>
    <message>
      <source>See how your model draws now, beside the base model</source>
      <translation>Ver como o seu modelo pinta agora, ao lado do modelo base</translation>
    </message>
    <message>
      <source>Show what the last pictures were</source>
      <translation>Mostrar o que eram as últimas imagens</translation>
    </message>
    <message>
      <source>Skip; the pictures may come back</source>
      <translation>Pular; as imagens podem voltar</translation>
    </message>
    <message>
      <source>Swap the pictures, while the key is held</source>
      <translation>Trocar as imagens enquanto a tecla é segurada</translation>
    </message>
    <message>
      <source>The left one is better</source>
      <translation>A da esquerda é melhor</translation>
    </message>
    <message>
      <source>The left one is much better</source>
      <translation>A da esquerda é muito melhor</translation>
    </message>
    <message>
      <source>The right one is better</source>
      <translation>A da direita é melhor</translation>
    </message>
    <message>
      <source>The right one is much better</source>
      <translation>A da direita é muito melhor</translation>
    </message>
    <message>
      <source>Undo the last vote</source>
      <translation>Desfazer o último voto</translation>
    </message>
    <message>
      <source>button below</source>
      <translation>botão abaixo</translation>
    </message>
    <message>
      <source>button below, or Shift and click</source>
      <translation>botão abaixo, ou Shift e clique</translation>
    </message>
    <message>
      <source>click or tap the picture</source>
      <translation>clicar ou tocar na imagem</translation>
    </message>
    <message>
      <source>hold, or right button</source>
      <translation>segurar, ou botão direito</translation>
    </message>
    <message>
      <source>menu: hold, right button, “more…”</source>
      <translation>menu: segurar, botão direito, “mais…”</translation>
    </message>
  </context>
  <context>
    <name>machine</name>
    <message>
      <source>Atelier works on the processor now.</source>
      <translation>O Atelier trabalha agora no processador.</translation>
    </message>
    <message>
      <source>Atelier works on {0} now, in {1}.</source>
      <translation>O Atelier trabalha agora em {0}, em {1}.</translation>
    </message>
    <message>
      <source>Looking for graphics cards…</source>
      <translation>Procurando placas de vídeo…</translation>
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
      <translation>A memória de vídeo está quase cheia</translation>
    </message>
    <message>
      <source>Graphics memory: {0} of {1} GB in use</source>
      <translation>Memória de vídeo: {0} de {1} GB em uso</translation>
    </message>
    <message>
      <source>Memory is nearly full</source>
      <translation>A memória está quase cheia</translation>
    </message>
    <message>
      <source>Memory: {0} GB, {1} of {2} GB free</source>
      <translation>Memória: {0} GB, {1} de {2} GB livres</translation>
    </message>
    <message>
      <source>Processor: {0} %</source>
      <translation>Processador: {0}%</translation>
    </message>
  </context>
  <context>
    <name>model_words</name>
    <message>
      <source>This file lacks a text encoder: choose a full checkpoint of this model.</source>
      <translation>Este arquivo não tem codificador de texto: escolha um checkpoint completo deste modelo.</translation>
    </message>
    <message>
      <source>a model of its own size</source>
      <translation>um modelo de tamanho próprio</translation>
    </message>
    <message>
      <source>predicts flow</source>
      <translation>prevê fluxo</translation>
    </message>
    <message>
      <source>predicts noise</source>
      <translation>prevê ruído</translation>
    </message>
    <message>
      <source>predicts velocity</source>
      <translation>prevê velocidade</translation>
    </message>
    <message>
      <source>{0} GB</source>
      <translation>{0} GB</translation>
    </message>
    <message>
      <source>{0} models are made for few steps with little guidance, as is suggested below; votes teach them less well.</source>
      <translation>Modelos {0} são feitos para poucos passos com CFG baixo, como se sugere abaixo; os votos os ensinam menos bem.</translation>
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
      <translation>Memória</translation>
    </message>
    <message>
      <source>Pictures for a vote</source>
      <translation>Imagens por voto</translation>
    </message>
    <message>
      <source>The next round</source>
      <translation>A próxima rodada</translation>
    </message>
    <message>
      <source>Votes an hour</source>
      <translation>Votos por hora</translation>
    </message>
    <message>
      <source>learned in {0}; the learning takes {1}</source>
      <translation>aprendida em {0}; o aprendizado leva {1}</translation>
    </message>
    <message>
      <source>not measured yet</source>
      <translation>ainda não medido</translation>
    </message>
    <message>
      <source>texts {0}, drawing {1}, decoding {2}, learning {3} of {4} GB that are free</source>
      <translation>textos {0}, pintura {1}, decodificação {2}, aprendizado {3} de {4} GB livres</translation>
    </message>
    <message>
      <source>{0} can be drawn and learned; you give {1}, at {2} a vote</source>
      <translation>{0} podem ser pintados e aprendidos; você dá {1}, a {2} por voto</translation>
    </message>
    <message>
      <source>{0} for the pictures of a vote</source>
      <translation>{0} para as imagens de um voto</translation>
    </message>
    <message>
      <source>{0} for {1} votes</source>
      <translation>{0} para {1} votos</translation>
    </message>
    <message>
      <source>{0} on the disk for {1} votes</source>
      <translation>{0} no disco para {1} votos</translation>
    </message>
    <message>
      <source>{0} to draw</source>
      <translation>{0} para pintar</translation>
    </message>
    <message>
      <source>{0} to learn a round</source>
      <translation>{0} para aprender uma rodada</translation>
    </message>
    <message>
      <source>{0}; {1} are free</source>
      <translation>{0}; {1} livres</translation>
    </message>
  </context>
  <context>
    <name>question</name>
    <message>
      <source>Keep it</source>
      <translation>Manter</translation>
    </message>
    <message>
      <source>Replace</source>
      <translation>Substituir</translation>
    </message>
    <message>
      <source>Replace a file</source>
      <translation>Substituir um arquivo</translation>
    </message>
    <message>
      <source>{0} is there already. Replace it?</source>
      <translation>{0} já existe. Substituir?</translation>
    </message>
  </context>
  <context>
    <name>remark</name>
    <message>
      <source>Half precision is too narrow for this base model: the work goes on in full precision</source>
      <translation>A meia precisão é estreita demais para este modelo base: o trabalho continua com precisão total</translation>
    </message>
    <message>
      <source>The graphics card is too small for this base model: its weights are kept in four bits, and pictures come out a little different</source>
      <translation>A placa de vídeo é pequena demais para este modelo base: seus pesos ficam em quatro bits, e as imagens saem um pouco diferentes</translation>
    </message>
    <message>
      <source>The graphics card was full: the work goes on in smaller steps</source>
      <translation>A placa de vídeo estava cheia: o trabalho continua em passos menores</translation>
    </message>
    <message>
      <source>The graphics card was full: the work goes on with weights in four bits</source>
      <translation>A placa de vídeo estava cheia: o trabalho continua com pesos em quatro bits</translation>
    </message>
  </context>
  <context>
    <name>tour</name>
    <message>
      <source>Before that, mark a bad one: its number with Shift, the right button, or a long press.</source>
      <translation>Antes disso, marque uma ruim: o número dela com Shift, o botão direito ou um toque longo.</translation>
    </message>
    <message>
      <source>Here you see how far the round is. When it is full the model learns from it, while you go on voting.</source>
      <translation>Aqui você vê o andamento da rodada. Quando ela está cheia, o modelo aprende com ela, enquanto você continua votando.</translation>
    </message>
    <message>
      <source>If all are bad, press {0}.</source>
      <translation>Se todas forem ruins, pressione {0}.</translation>
    </message>
    <message>
      <source>If it is much better, press {0} or {1}: that teaches most.</source>
      <translation>Se for muito melhor, pressione {0} ou {1}: é isso que mais ensina.</translation>
    </message>
    <message>
      <source>Once you like how it paints, Export makes a file of your style for the programs that you use.</source>
      <translation>Quando você gostar de como ele pinta, Exportar faz um arquivo do seu estilo para os programas que você usa.</translation>
    </message>
    <message>
      <source>Press the number of the best picture, or click it.</source>
      <translation>Pressione o número da melhor imagem, ou clique nela.</translation>
    </message>
    <message>
      <source>Press the numbers of the bad pictures, or click them, then Enter.</source>
      <translation>Pressione os números das imagens ruins, ou clique nelas, e depois Enter.</translation>
    </message>
    <message>
      <source>Press {0} or {1} for the picture that you like better, or click it.</source>
      <translation>Pressione {0} ou {1} para a imagem de que você gosta mais, ou clique nela.</translation>
    </message>
    <message>
      <source>The best one counts too: its number with Shift, the right button, or a long press.</source>
      <translation>A melhor também conta: o número dela com Shift, o botão direito ou um toque longo.</translation>
    </message>
    <message>
      <source>Where neither is better: {0} if both are good, {1} if both are bad.</source>
      <translation>Quando nenhuma é melhor: {0} se ambas são boas, {1} se ambas são ruins.</translation>
    </message>
  </context>
  <context>
    <name>votes</name>
    <message>
      <source>disliked</source>
      <translation>não agradou</translation>
    </message>
    <message>
      <source>learned</source>
      <translation>aprendido</translation>
    </message>
    <message>
      <source>left out</source>
      <translation>fica de fora</translation>
    </message>
    <message>
      <source>liked</source>
      <translation>agradou</translation>
    </message>
    <message>
      <source>not chosen</source>
      <translation>não escolhida</translation>
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
      <translation>só mais um instante</translation>
    </message>
    <message>
      <source>about {0} h</source>
      <translation>cerca de {0} h</translation>
    </message>
    <message>
      <source>about {0} h left</source>
      <translation>ainda cerca de {0} h</translation>
    </message>
    <message>
      <source>about {0} min</source>
      <translation>cerca de {0} min</translation>
    </message>
    <message>
      <source>about {0} min left</source>
      <translation>ainda cerca de {0} min</translation>
    </message>
    <message>
      <source>about {0} s</source>
      <translation>cerca de {0} s</translation>
    </message>
    <message>
      <source>about {0} s left</source>
      <translation>ainda cerca de {0} s</translation>
    </message>
    <message>
      <source>just now</source>
      <translation>agora mesmo</translation>
    </message>
    <message>
      <source>{0} And {1} more like this: “Check the project” in Help lists and mends them.</source>
      <translation>{0} E mais {1} assim: “Verificar o projeto”, na Ajuda, lista e repara tudo.</translation>
    </message>
    <message>
      <source>{0} at {1} %</source>
      <translation>{0} a {1}%</translation>
    </message>
    <message>
      <source>{0} h</source>
      <translation>{0} h</translation>
    </message>
    <message>
      <source>{0} h ago</source>
      <translation>há {0} h</translation>
    </message>
    <message>
      <source>{0} min</source>
      <translation>{0} min</translation>
    </message>
    <message>
      <source>{0} min ago</source>
      <translation>há {0} min</translation>
    </message>
    <message>
      <source>{0} s</source>
      <translation>{0} s</translation>
    </message>
    <message>
      <source>{0} “Check the project” in Help says more, and mends it.</source>
      <translation>{0} “Verificar o projeto”, na Ajuda, diz mais e repara isso.</translation>
    </message>
    <message>
      <source>{0}%</source>
      <translation>{0}%</translation>
    </message>
    <message>
      <source>“{0}”</source>
      <translation>“{0}”</translation>
    </message>
  </context>
</TS>
