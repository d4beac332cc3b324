import type { Lexicon } from './lexicon';

export const PORTUGUESE: Lexicon = {
  language: 'pt',
  topics: {
    network: 'rede, internet, ponto de rede, sem rede | conexão*, ligação, roteador, cabo de rede',
    'network/vpn': 'vpn | túnel, teletrabalho',
    'network/wifi': 'wifi, sem fio | sinal',
    'network/dns': 'dns, nome de domínio, não resolve',
    'network/firewall': 'firewall, liberar porta, abrir porta, porta bloqueada | proxy, porta',
    software: 'programa*, aplicativo*, aplicação, software | excel, word, navegador, planilha, macro*',
    'software/install': 'instal*, desinstal*',
    'software/license': 'licença*, chave do produto, não ativado | ativação, ativar',
    'software/crash':
      'trava*, travou, travando, fecha sozinho, congel*, não responde, tela azul | não abre, não inicia',
    'software/update': 'atualiz* | depois da atualização, nova versão',
    hardware:
      'equipamento*, carregador, tomada, sala de servidores, sala do servidor, rack | cabo*, quebrad*, estragad*',
    'hardware/laptop':
      'notebook*, laptop*, computador*, teclado*, mouse, bateria*, pc, portátil, ventoinha | tecla, não liga, máquina',
    'hardware/printer': 'impressora*, imprim*, toner, scanner, papel atolado, atolad*, tinta, copiadora | papel',
    'hardware/phone': 'celular*, telemóvel, telefone*, fone*, headset, ramal | ligações, sem som',
    'hardware/monitor': 'monitor*, tela*, ecrã, projetor | pisca*',
    access: 'acesso, logar, entrar | sessão, login',
    'access/password': 'senha*, palavra passe, conta bloqueada, desbloque*, resetar | logar, login, entrar, esqueci',
    'access/permissions':
      'permiss*, acesso negado, acesso a, autorização*, liberar acesso, grupo, me adicionem, adicionar ao, não tenho permissão | pasta',
    'access/admin_rights': 'direitos de administrador, permissão de administrador, administrador local | administrador',
    'access/mfa': 'autenticador, código sms, autenticação, duas etapas, segundo fator, verificação | códigos',
    email: 'email*, e mail*, correio, outlook',
    'email/delivery':
      'caixa de saída, emails não chegam, não recebo emails, enviar email*, emails voltam, não chegam, devolvido',
    'email/mailbox':
      'caixa de entrada, caixa postal, caixa de correio, assinatura do email, calendário, agenda, ausência, lista de distribuição, caixa compartilhada',
    'email/spam':
      'spam, phishing, email suspeito, email falso, link falso, link estranho, anexo estranho, golpe, email estranho, mensagem esquisita, site falso | suspeit*, link, anexo',
    storage: 'armazenamento, arquivo*, ficheiro* | pasta*',
    'storage/quota': 'espaço em disco, disco cheio, sem espaço, falta de espaço',
    'storage/backup':
      'backup*, cópia de segurança, restaur*, recuperar, apaguei, apagad*, excluí, sem querer, por engano, sobrescr*',
    'storage/file_share': 'drive, unidade de rede, pasta compartilhada, compartilhamento | pasta*',
    'purchase/order': 'comprar, compra*, pedido de compra, cotação, encomend*, orçamento | centro de custo',
    'purchase/invoice': 'nota fiscal, fornecedor*, fatura do fornecedor | fatura*',
    hr: 'recursos humanos, rh, declaração de vínculo',
    'hr/onboarding': 'funcionário novo, novo funcionário, novo colega, nova colega, estagiári*, admissão | contrato',
    'hr/leave': 'férias, licença médica, atestado, folga*, licença maternidade, afastamento',
    'hr/payroll':
      'salário*, holerite*, folha de pagamento, contracheque, horas extras, vale, décimo terceiro, recibo de vencimento',
    billing: 'pagamento* | fatura*, cobrança',
    'billing/refund': 'reembolso*, estorno*, devolução, dinheiro de volta, devolvi, nada do dinheiro, meu dinheiro',
    'billing/charge': 'cobrad*, cobrança*, cobraram, débito, cartão, duas vezes cobrad*',
    'billing/subscription':
      'assinatura, plano, cancelar assinatura, cancelar meu plano, renovação, subscrição, cancelei, continuam cobrando',
    account: 'conta* | usuário*, utilizador*',
    'account/create': 'criar usuário, criar conta, criar utilizador, novo usuário, cadastrar usuário',
    'account/delete':
      'excluir minha conta, apagar minha conta, deletar conta, remover conta, meus dados, lgpd, desativar, apaguem, minha conta',
    'account/profile': 'perfil*, trocar minha foto, mudar meu nome, sobrenome, mudar endereço, casei',
    technical: 'site*, servidor*, loja virtual | sistema*, banco de dados, produção',
    'technical/bug':
      'erro no, erro na, botão*, não faz nada, total errado, bug*, cálculo errado, mensagem de erro | erro*, errado',
    'technical/performance': 'lento*, lenta*, lentidão, devagar, demora*',
    'technical/api': 'api, webhook*, integração',
    general: 'pergunta*',
    'general/question': 'onde estaciono, que horas, com quem, refeitório, estacionamento, horário* | onde, dúvida',
    'general/project': 'projeto*, código do projeto, comitê',
    'general/other':
      'aquecimento, elevador, luz, janela, cafeteira, banheiro, cadeira, limpeza, ar condicionado | porta, escritório',
  },
  signals: {
    danger:
      'fogo, incêndio, fumaça, fumo, queimado, queimando, faísca*, cheiro, choque, gás, bateria estufada, explod*',
    water: 'água, pingando, alag*, inund*, vazamento de água, goteira, molhad*',
    person_harmed: 'ferid*, acidente, pres* no elevador, ameaça*, assédio, ambulância',
    attack:
      'resgate, criptografad*, hacke*, invadid*, invasão, vazamento de dados, vazaram, sequestr*, hackers, ciberataque, pedem dinheiro, extensão estranha, criptografados',
    malware: 'vírus, trojan, antivírus',
    tricked:
      'abriu um, abriu o, cliquei, abri um anexo, digitei minha senha, coloquei minha senha, informei meus dados, caí no golpe, caí num golpe, coloquei a senha, preenchi meus',
    stolen: 'roubaram, roubado, roubo, furt*, perdi, levaram',
    data_lost: 'apaguei, excluí, sem querer, por engano, sobrescr*, perda de dados, destinatário errado',
    everyone:
      'ninguém, todos, empresa inteira, prédio todo, toda a empresa, fábrica parada, todo mundo, escritório inteiro',
    several:
      'metade, andar, equipe inteira, departamento inteiro, vários, várias, colegas, pessoas, turno, setor inteiro',
    customers: 'cliente, clientes, pacientes, visitantes, pedidos, vendas, lojas, fila, caixa',
    down: 'fora do ar, caiu, parada, parado, morto, sem internet, sem sistema',
    cannot_work: 'não consigo trabalhar, não podemos trabalhar, não consigo fazer nada, não liga, ninguém trabalha',
    deadline:
      'hoje, amanhã, prazo, em uma hora, reunião, em minutos, apresentação, às horas, vence, aluguel, até o meio dia, renda, entrega',
    haste: 'urgente*, já, imediatamente, o quanto antes, rápido, emergência, agora',
    anger: 'absurdo, inaceitável, de novo, terceira vez, vergonha, cansad*, advogado, péssimo, cadê',
    superior: 'diretor*, presidente, ceo, diretoria',
    core_system: 'servidores, servidor, produção, fábrica, data center, rack',
    thanks: 'obrigad*, valeu, muito bom, excelente',
    solved: 'voltou, resolvido, já funciona, funcionou, pode fechar, tudo certo, normalizou',
    no_hurry:
      'sem pressa, não é urgente, quando der, quando puderem, sem urgência, um dia, só aviso, só para avisar, só avisando',
    asks: 'como, onde, quando, quem, qual, quantos, quantas, que horas, dá para',
    wish: 'gostaria, seria bom, ideia, sugestão',
    cosmetic: 'erro de digitação, logo, ícone, cor, foto',
    requests: 'por favor, podem, poderiam, preciso, favor, dá pra, gostaria',
  },
};
